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
    if (typed !== asked()) history.replaceState(null, '', addressOf(typed));
  };

  /** A search that was meant is one to come back to. */
  #onEnter = (): void => {
    this.#panel?.toFirst();
    const typed = this.#panel?.field?.value ?? '';
    if (history.state !== typed) history.pushState(typed, '', addressOf(typed));
  };
}

function asked(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function addressOf(typed: string): string {
  return typed ? `${location.pathname}?${new URLSearchParams({ q: typed })}` : location.pathname;
}

customElements.define('search-page', SearchPage);
