import { SearchPanel } from './search-panel.client.ts';

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
    this.#panel?.ask(asked());
  };

  #onBegin = (): void => {
    const typed = this.#panel?.field?.value ?? '';
    this.toggleAttribute('data-asked', typed.trim() !== '');
    if (typed === asked()) return;
    // What was searched for with Enter is left to come back to; what was typed on the way is not.
    if (history.state === meant) history.pushState(null, '', addressOf(typed));
    else history.replaceState(null, '', addressOf(typed));
  };

  #onEnter = (): void => {
    history.replaceState(meant, '');
    this.#panel?.first?.focus();
  };
}

const meant = 'meant';

function asked(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function addressOf(typed: string): string {
  return typed ? `${location.pathname}?${new URLSearchParams({ q: typed })}` : location.pathname;
}

customElements.define('search-page', SearchPage);
