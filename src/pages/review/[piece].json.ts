import type { APIRoute, GetStaticPaths } from 'astro';
import { pieceName } from '../../recall/card.ts';
import { deckPieces } from '../../site/deck.ts';

export const getStaticPaths = (async () => {
  const pieces = await deckPieces();
  return pieces.map((_, at) => ({
    params: { piece: pieceName(pieces.length, at) },
    props: { at },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ at: number }> = async ({ props }) =>
  Response.json((await deckPieces())[props.at] ?? []);
