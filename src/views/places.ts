import type { Book, Item } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';

/**
 * Which anchors each chapter page holds. A link made before a sync moved its passage to another
 * chapter (a heading that was missing has come) finds it by this.
 */
export function placesOf(book: Book): Record<string, string[]> {
  const places = pagesOf(book).map(({ section: page, shown }): [string, string[]] => [
    page.id,
    shown.flatMap(({ section }) => section.items.flatMap(anchorsOf)),
  ]);
  return Object.fromEntries(places);
}

function anchorsOf(item: Item): string[] {
  switch (item.kind) {
    case 'highlight':
      return [item.anchor, ...item.thoughts.map(({ anchor }) => anchor)];
    case 'remark':
      return [item.thought.anchor];
    case 'prose':
      return [];
    default:
      return item satisfies never;
  }
}
