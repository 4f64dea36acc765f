import { decoded } from '../paths/decoded.ts';
import { placesName } from '../paths/places-name.ts';

/**
 * Follows a link that is older than the page: where the anchor is not here, a list of places
 * says which chapter of the book holds it now.
 */
class MovedQuotation extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', this.#follow);
    void this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
  }

  #follow = async (): Promise<void> => {
    const anchor = decoded(location.hash.slice(1));
    const book = this.dataset['book'] ?? this.#bookAsked();
    if (!anchor || !book || document.getElementById(anchor)) return;
    const response = await fetch(`${this.#base}places/${placesName(book)}.json`).catch(
      () => undefined,
    );
    if (!response?.ok) return;
    const chapter = entry(entry(await response.json(), book), anchor);
    if (typeof chapter !== 'string') return;
    const page = `${this.#base}books/${book}/${encodeURIComponent(chapter)}/${location.search}`;
    location.replace(`${page}#${encodeURI(anchor)}`);
  };

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  /** On the 404 page: of the address that was not found. */
  #bookAsked(): string | undefined {
    const books = `${this.#base}books/`;
    if (!location.pathname.startsWith(books)) return undefined;
    return location.pathname.slice(books.length).split('/')[0] || undefined;
  }
}

function entry(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, name)) return undefined;
  return Object.entries(of).find(([key]) => key === name)?.[1];
}

customElements.define('moved-quotation', MovedQuotation);
