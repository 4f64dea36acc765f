import { part } from '../browser/part.ts';
import type { CardPlace } from './card.ts';
import { CardLoader } from './card-loader.ts';
import { DeckLoader } from './deck-loader.ts';
import { QuotationCard } from './quotation-card.client.ts';

/** A button that shows another quotation: of the whole library, or of the page's own few offline. */
class RandomQuotation extends HTMLElement {
  readonly #loader = new DeckLoader(this.dataset['deck'] ?? '/');
  readonly #cards = new CardLoader();
  #pool: CardPlace[] = [];

  connectedCallback(): void {
    part(this, 'another').addEventListener('click', () => void this.#another());
  }

  async #another(): Promise<void> {
    if (this.#pool.length === 0) this.#pool = await this.#draw();
    const place = this.#pool.pop();
    const card = place && (await this.#cards.card(place));
    const shown = this.querySelector('quotation-card');
    if (!(shown instanceof QuotationCard)) return;
    if (card && card !== 'gone') shown.show(card);
    else this.#ownOne(shown);
    scrollTo({ top: 0 });
    void this.#cards.foresee(this.#pool.slice(-1));
  }

  /** A piece of the deck, shuffled. */
  async #draw(): Promise<CardPlace[]> {
    const counts = (await this.#loader.deck())?.counts ?? [];
    const held = [...counts.keys()].filter((piece) => counts[piece]);
    const piece = held[Math.floor(Math.random() * held.length)];
    const places = piece === undefined ? [] : ((await this.#loader.piece(piece)) ?? []);
    return places
      .map((place) => ({ place, lot: Math.random() }))
      .sort((one, other) => one.lot - other.lot)
      .map(({ place }) => place);
  }

  /** What the page brought along; what was shown takes its place. */
  #ownOne(shown: QuotationCard): void {
    const templates = this.querySelectorAll('template');
    const template = templates[Math.floor(Math.random() * templates.length)];
    if (!template) return;
    const before = [...shown.childNodes];
    shown.replaceChildren(template.content);
    template.content.append(...before);
  }
}

customElements.define('random-quotation', RandomQuotation);
