import { type Card, type Deck, pieceName } from './card.ts';
import type { LoadPiece } from './hand.ts';

/** Loads the deck's pieces, each once; one that did not come is asked for again the next time. */
export class DeckLoader {
  readonly #folder: string;
  readonly #pieces = new Map<number, Promise<readonly Card[] | undefined>>();
  #deck: Promise<Deck | undefined> | undefined;

  /** @param folder Path of the deck, with `/` at its end. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async deck(): Promise<Deck | undefined> {
    this.#deck ??= this.#fetch<Deck>('deck');
    const deck = await this.#deck;
    if (!deck) this.#deck = undefined;
    return deck;
  }

  piece: LoadPiece = async (piece) => {
    const deck = await this.deck();
    if (!deck) return undefined;
    const asked =
      this.#pieces.get(piece) ?? this.#fetch<readonly Card[]>(pieceName(deck.counts.length, piece));
    this.#pieces.set(piece, asked);
    const cards = await asked;
    if (!cards) this.#pieces.delete(piece);
    return cards;
  };

  /** What the site's own build made is taken for what it is. */
  async #fetch<Data>(name: string): Promise<Data | undefined> {
    try {
      const response = await fetch(`${this.#folder}${name}.json`);
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }
}
