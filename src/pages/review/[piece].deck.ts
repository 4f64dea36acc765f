import { gzipSync } from 'node:zlib';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pieceName } from '../../recall/card.ts';
import { pack } from '../../recall/packed.ts';
import { deckPieces } from '../../site/deck.ts';
import { printOf } from '../../site/prints.ts';

export const getStaticPaths = (async () => {
  const pieces = await deckPieces();
  const pages = pieces.map(async (cards, at) => ({
    params: { piece: pieceName(pieces.length, at) },
    props: { at },
    cacheKey: await printOf(() => cards),
  }));
  return await Promise.all(pages);
}) satisfies GetStaticPaths;

/** Packed here: all quotations of a library stand in such files, and a host counts what lies on it. */
export const GET: APIRoute<{ at: number }> = async ({ props }) => {
  const piece = pack((await deckPieces())[props.at] ?? []);
  return new Response(gzipSync(JSON.stringify(piece), { level: 9 }));
};
