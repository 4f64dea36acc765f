import { decoded } from '../paths/decoded.ts';

/**
 * Follows a link that is older than the page: where the anchor is not here, the book's list of
 * places says which chapter holds it now.
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
    const book = this.#bookPath();
    if (!anchor || !book || document.getElementById(anchor)) return;
    const response = await fetch(`${book}places.json`).catch(() => undefined);
    if (!response?.ok) return;
    const places: unknown = await response.json();
    if (typeof places !== 'object' || places === null || !Object.hasOwn(places, anchor)) return;
    const chapter: unknown = Object.entries(places).find(([key]) => key === anchor)?.[1];
    if (typeof chapter !== 'string') return;
    const page = `${book}${encodeURIComponent(chapter)}/${location.search}`;
    location.replace(`${page}#${encodeURI(anchor)}`);
  };

  /** The book's own path: given, or on the 404 page read from the address that was not found. */
  #bookPath(): string | undefined {
    if (this.dataset['book']) return this.dataset['book'];
    const base = this.dataset['base'] ?? '/';
    if (!location.pathname.startsWith(`${base}books/`)) return undefined;
    const id = location.pathname.slice(`${base}books/`.length).split('/')[0];
    return id ? `${base}books/${id}/` : undefined;
  }
}

customElements.define('moved-quotation', MovedQuotation);
