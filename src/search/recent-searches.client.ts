import { part } from '../browser/part.ts';
import { addressOf, nothingAsked } from './asked.ts';
import { type Recent, recentSearches } from './recent.ts';
import { copyOf } from './template.ts';

/** What was searched for last: links that the panel follows in place, and buttons to forget them. */
export class RecentSearches extends HTMLElement {
  readonly #recent: Recent = recentSearches(() => localStorage);

  connectedCallback(): void {
    part(this, 'clear').onclick = () => {
      this.#recent.clear();
      this.#forgotten();
    };
  }

  add(typed: string): void {
    this.#recent.add(typed);
  }

  draw(): void {
    const searches = this.#recent.list();
    this.hidden = searches.length === 0;
    part(this, 'searches').replaceChildren(...searches.map((typed) => this.#drawn(typed)));
  }

  #drawn(typed: string): HTMLElement {
    const item = copyOf(this, 'search');
    const link = part(item, 'link');
    link.textContent = typed;
    const address = addressOf({ ...nothingAsked, typed });
    link.setAttribute('href', `${this.dataset['page'] ?? ''}${address}`);
    const button = part(item, 'forget');
    const words = this.dataset['remove'] ?? '{}';
    button.setAttribute(
      'aria-label',
      words.replace('{}', () => typed),
    );
    button.onclick = () => {
      this.#recent.remove(typed);
      this.#forgotten();
    };
    return item;
  }

  /** The button that had the focus is gone. */
  #forgotten(): void {
    this.draw();
    this.dispatchEvent(new CustomEvent('recent-forgotten', { bubbles: true }));
  }
}

customElements.define('recent-searches', RecentSearches);
