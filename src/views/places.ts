import type { Book } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';

/**
 * Which chapter page holds which anchor. A link made before a sync moved its passage to another
 * chapter (a heading that was missing has come) finds it by this.
 */
export function placesOf(book: Book): Record<string, string> {
  const places = new Map<string, string>();
  for (const { section: page, shown } of pagesOf(book)) {
    for (const { section } of shown) {
      for (const item of section.items) {
        if (item.kind === 'highlight') {
          places.set(item.anchor, page.id);
          for (const thought of item.thoughts) places.set(thought.anchor, page.id);
        } else if (item.kind === 'remark') places.set(item.thought.anchor, page.id);
      }
    }
  }
  return Object.fromEntries(places);
}

/** The same by the pages: what a file says of a book, in half as many bytes. */
export function anchorsByPage(book: Book): Record<string, string[]> {
  const pages = Map.groupBy(Object.entries(placesOf(book)), ([, page]) => page);
  const anchors = [...pages].map(([page, places]): [string, string[]] => [
    page,
    places.map(([anchor]) => anchor),
  ]);
  return Object.fromEntries(anchors);
}
