import { stringsFor } from '../../../src/i18n/strings.ts';
import { keptFiles, openLibrary, wholeBook } from '../../../src/library/open-library.ts';
import { createPaths } from '../../../src/paths/paths.ts';
import { titleOf } from '../../../src/views/titles.ts';
import type { Book, Item } from '../../../src/weread/book.ts';
import { pagesOf } from '../../../src/weread/pages.ts';

/** What stands on a page: a heading, a quotation with what was thought of it, or words. */
export type Block =
  | { readonly heading: string; readonly level: number; readonly id: string }
  | {
      readonly quote: readonly string[];
      readonly id: string;
      readonly time: string;
      readonly thoughts: readonly string[];
    };

export interface PlainPage {
  /** Address, from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A book as other generators get it: read, and divided into pages. */
export interface PlainBook {
  readonly path: string;
  readonly wholePath: string;
  readonly title: string;
  readonly author: string;
  readonly reviews: readonly string[];
  readonly chapters: readonly PlainPage[];
}

const strings = stringsFor('en');
const paths = createPaths('/');

/**
 * The books of a folder, one after the other.
 *
 * @param cache Where the books that were read are kept.
 */
export async function* plainLibrary(
  root: string,
  notes: string,
  cache: string,
): AsyncGenerator<PlainBook, void, void> {
  const { books } = await openLibrary({ root, notes, cache }).read();
  const kept = keptFiles({ cache });
  for (const { key } of books) yield plainBook(await wholeBook(kept, key));
}

export function plainBook(book: Book): PlainBook {
  return {
    path: addressOf(paths.book(book.id)),
    wholePath: addressOf(paths.wholeBook(book.id)),
    title: book.title,
    author: book.author ?? '',
    reviews: book.reviews.map(({ text }) => text),
    chapters: pagesOf(book).map(({ section: page, shown }) => ({
      path: addressOf(paths.chapter(book.id, page.id)),
      title: titleOf(page, strings),
      blocks: shown.flatMap(({ section, depth }): Block[] => [
        ...(depth === 0
          ? []
          : [
              { heading: titleOf(section, strings), level: Math.min(depth + 1, 6), id: section.id },
            ]),
        ...section.items.map(blockOf),
      ]),
    })),
  };
}

/** As a folder is called on disk. */
const addressOf = (path: string) => decodeURI(path);

function blockOf(item: Item): Block {
  switch (item.kind) {
    case 'highlight':
      return {
        quote: item.paragraphs,
        id: item.anchor,
        time: item.created ?? '',
        thoughts: item.thoughts.map(({ text }) => text),
      };
    case 'remark':
      return {
        quote: item.quote,
        id: item.thought.anchor,
        time: item.thought.created ?? '',
        thoughts: [item.thought.text],
      };
    case 'prose':
      return { quote: [item.text], id: item.anchor ?? `line-${item.line}`, time: '', thoughts: [] };
    default:
      return item satisfies never;
  }
}
