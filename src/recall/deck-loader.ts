import { paths } from '../paths/site-paths.ts';
import { type CardPlace, type Deck, pieceName } from './card.ts';
import type { LoadPiece } from './hand.ts';
import { type Piece, placesIn } from './piece.ts';

/** Loads the deck's pieces, each once; one that did not come is asked for again the next time. */
export class DeckLoader {
  readonly #folder: string;
  readonly #pieces = new Map<number, Promise<readonly CardPlace[] | undefined>>();
  #deck: Promise<Deck | undefined> | undefined;

  /** @param folder Path of the deck, with `/` at its end. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async deck(): Promise<Deck | undefined> {
    this.#deck ??= this.#fetch<Deck>('deck.json', (response) => response.json());
    const deck = await this.#deck;
    if (!deck) this.#deck = undefined;
    return deck;
  }

  piece: LoadPiece = async (piece) => {
    const deck = await this.deck();
    if (!deck) return undefined;
    const file = `${pieceName(deck.counts.length, piece)}.deck`;
    const asked = this.#pieces.get(piece) ?? this.#fetch(file, this.#placesIn);
    this.#pieces.set(piece, asked);
    const cards = await asked;
    if (!cards) this.#pieces.delete(piece);
    return cards;
  };

  #placesIn = async ({ body }: Response): Promise<CardPlace[]> => {
    const plain = body?.pipeThrough(new DecompressionStream('gzip'));
    const piece: Piece = await new Response(plain ?? null).json();
    return placesIn(piece, paths.place);
  };

  /** What the site's own build made is taken for what it is. */
  async #fetch<Data>(
    file: string,
    read: (response: Response) => Promise<Data>,
  ): Promise<Data | undefined> {
    try {
      const response = await fetch(this.#folder + file);
      return response.ok ? await read(response) : undefined;
    } catch {
      return undefined;
    }
  }
}
