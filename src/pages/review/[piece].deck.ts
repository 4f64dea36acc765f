import { gzipSync } from 'node:zlib';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { pieceName } from '../../recall/card.ts';
import { deckPieces } from '../../site/deck.ts';
import { printOf } from '../../site/prints.ts';

export const getStaticPaths = (async () => {
  const pieces = await deckPieces();
  const pages = pieces.map(async (piece, at) => ({
    params: { piece: pieceName(pieces.length, at) },
    props: { piece },
    cacheKey: await printOf(() => piece),
  }));
  return await Promise.all(pages);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Packed here: all quotations of a library are named in such files, and a host counts what lies on it. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(gzipSync(JSON.stringify(props.piece), { level: 9 }));
