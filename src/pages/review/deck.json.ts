import type { APIRoute } from 'astro';
import type { Deck } from '../../recall/card.ts';
import { countOf } from '../../recall/piece.ts';
import { deckPieces } from '../../site/deck.ts';

export const GET: APIRoute = async () => {
  const deck: Deck = { counts: (await deckPieces()).map(countOf) };
  return Response.json(deck);
};
