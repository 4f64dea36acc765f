import type { Source } from '../citation/source.ts';
import { weReadWeb } from '../paths/weread-web.ts';
import type { Book } from '../weread/book.ts';
import { hasOwnId } from '../weread/book-id.ts';

/** What the tools of a chapter page need to know of its book. */
export interface CitedBook {
  readonly source: Source;
  /** WeRead's app calls it by the same id; no where the export doesn't say, or the app doesn't open it. */
  readonly app: boolean;
}

export function citedBook(book: Book): CitedBook {
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
    // The app opens no article by this link.
    app: isOwn && kind !== 'article',
  };
}
