import type { APIRoute } from 'astro';
import { deckPieces } from '../../site/deck.ts';
import { deckOf } from '../../views/cards.ts';

export const GET: APIRoute = async () => Response.json(deckOf(await deckPieces()));
