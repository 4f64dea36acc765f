import type { Source } from '../citation/source.ts';
import type { Strings } from '../i18n/strings.ts';
import { weReadWeb } from '../paths/weread-web.ts';
import type { Book } from '../weread/book.ts';
import { hasOwnId } from '../weread/book-id.ts';
import { hueOf } from './cover.ts';

/** What the tools of a chapter page need to know of its book. */
export interface CitedBook {
  readonly source: Source;
  /** Author and title, in words. */
  readonly byline: string;
  /** What WeRead's app calls it; absent where the export doesn't say. */
  readonly app: string | undefined;
  /** Its own colour, in degrees. */
  readonly hue: number;
}

export function citedBook(book: Book, strings: Strings): CitedBook {
  const { id, kind, title, author, translator, publisher, published, isbn } = book;
  const isOwn = hasOwnId(book);
  // What is imported is on its reader's shelf alone.
  const address = book.link ?? (isOwn && kind === 'store' ? weReadWeb(id) : undefined);
  const isPrinted = kind === 'imported' || Boolean(publisher || isbn) || !address;
  return {
    source: {
      id,
      title,
      author,
      translator,
      publisher,
      published,
      isbn,
      online: kind === 'article' || !isPrinted,
      address,
    },
    byline: strings.tools.byline(author ?? '', title),
    // The app opens no article by this link.
    app: isOwn && kind !== 'article' ? id : undefined,
    hue: hueOf(id),
  };
}
