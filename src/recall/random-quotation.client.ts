import { part } from '../browser/part.ts';
import type { Card } from './card.ts';
import { DeckLoader } from './deck-loader.ts';
import { QuotationCard } from './quotation-card.client.ts';

/** A button that shows another quotation: of the whole library, or of the page's own few offline. */
class RandomQuotation extends HTMLElement {
  readonly #loader = new DeckLoader(this.dataset['deck'] ?? '/');
  #pool: Card[] = [];

  connectedCallback(): void {
    part(this, 'another').addEventListener('click', () => void this.#another());
  }

  async #another(): Promise<void> {
    if (this.#pool.length === 0) this.#pool = await this.#draw();
    const at = Math.floor(Math.random() * this.#pool.length);
    const [card] = this.#pool.splice(at, 1);
    const shown = this.querySelector('quotation-card');
    if (!(shown instanceof QuotationCard)) return;
    if (card) shown.show(card);
    else this.#ownOne(shown);
    scrollTo({ top: 0 });
  }

  async #draw(): Promise<Card[]> {
    const counts = (await this.#loader.deck())?.counts ?? [];
    const held = [...counts.keys()].filter((piece) => counts[piece]);
    const piece = held[Math.floor(Math.random() * held.length)];
    return piece === undefined ? [] : [...((await this.#loader.piece(piece)) ?? [])];
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
