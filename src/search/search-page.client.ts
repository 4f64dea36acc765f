import { addressOf, readAsked } from './asked.ts';
import { type Begun, SearchPanel } from './search-panel.client.ts';

/** Keeps the search page's address and its field the same. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('search-begin', this.#onBegin);
    this.addEventListener('search-enter', this.#onEnter);
    addEventListener('popstate', this.#read);
    this.#read();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#read);
  }

  get #panel(): SearchPanel | undefined {
    const panel = this.querySelector('search-panel');
    return panel instanceof SearchPanel ? panel : undefined;
  }

  #read = (): void => {
    this.#panel?.ask(readAsked(location.search));
  };

  #onBegin = (event: Event): void => {
    const asked = this.#panel?.asked;
    if (!asked) return;
    this.toggleAttribute('data-asked', asked.typed.trim() !== '');
    if (addressOf(asked) === addressOf(readAsked(location.search))) return;
    const address = `${location.pathname}${addressOf(asked)}`;
    // What was searched for with Enter or chosen is left to come back to; what was typed on the way
    // is not.
    const isChosen = event instanceof CustomEvent && isBegun(event.detail) && event.detail.isChosen;
    if (isChosen || history.state === meant) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  #onEnter = (): void => {
    history.replaceState(meant, '');
    this.#panel?.first?.focus();
  };
}

const meant = 'meant';

const isBegun = (detail: unknown): detail is Begun =>
  typeof detail === 'object' && detail !== null && 'isChosen' in detail;

customElements.define('search-page', SearchPage);
