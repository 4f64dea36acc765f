import type { Card, CardPlace } from './card.ts';
import { cardInPage } from './card-in-page.ts';

/** A card; or that its page has it no more; or nothing, if the page can't be had now. */
export type Loaded = Card | 'gone' | undefined;

/** Loads the words of cards, each once; what did not come is asked for again the next time. */
export class CardLoader {
  readonly #cards = new Map<string, Promise<Loaded>>();

  async card(place: CardPlace): Promise<Loaded> {
    const asked = this.#cards.get(place.id) ?? cardAt(place);
    this.#cards.set(place.id, asked);
    const card = await asked;
    if (!card) this.#cards.delete(place.id);
    return card;
  }

  /** Loads what will be asked for, one after the other; ends where one does not come. */
  async foresee(places: readonly CardPlace[]): Promise<void> {
    for (const place of places) if (!(await this.card(place))) return;
  }
}

async function cardAt(place: CardPlace): Promise<Loaded> {
  try {
    const response = await fetch(place.link);
    if (response.status === 404) return 'gone';
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return cardInPage(page, place) ?? 'gone';
  } catch {
    return undefined;
  }
}
