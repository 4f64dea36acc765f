import { site } from 'virtual:site';
import { place } from '../browser/place.ts';
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
    const book = bookAsked();
    if (!anchor || !book || document.getElementById(anchor)) return;
    const response = await fetch(`${site.home}places/${placesName(book)}.json`).catch(
      () => undefined,
    );
    if (!response?.ok) return;
    const chapter = chapterWith(anchor, chaptersOf(book, await response.json()));
    if (chapter === undefined) return;
    const page = `${site.home}books/${book}/${encodeURIComponent(chapter)}/${location.search}`;
    location.replace(`${page}#${encodeURI(anchor)}`);
  };
}

/** Of the address, also if it was not found. */
function bookAsked(): string | undefined {
  const books = `${site.home}books/`;
  if (!location.pathname.startsWith(books)) return undefined;
  return location.pathname.slice(books.length).split('/')[0] || undefined;
}

function chaptersOf(book: string, places: unknown): [string, unknown][] {
  if (typeof places !== 'object' || places === null || !Object.hasOwn(places, book)) return [];
  const chapters: unknown = Object.entries(places).find(([key]) => key === book)?.[1];
  return typeof chapters === 'object' && chapters !== null ? Object.entries(chapters) : [];
}

const chapterWith = (anchor: string, chapters: readonly [string, unknown][]) =>
  chapters.find(([, anchors]) => Array.isArray(anchors) && anchors.includes(anchor))?.[0];

place('moved-quotation', MovedQuotation);
