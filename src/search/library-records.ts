import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Cache } from '../library/cache.ts';
import type { NoteSummary } from '../library/note-summary.ts';
import { wholeBook, wholeNote } from '../library/open-library.ts';
import type { Paths } from '../paths/paths.ts';
import { recordsOfBook, recordsOfNote } from './page-records.ts';
import type { PageRecords } from './record.ts';

interface Contents {
  readonly books: readonly Pick<BookSummary, 'key'>[];
  readonly notes: readonly Pick<NoteSummary, 'key' | 'slug' | 'title' | 'format'>[];
}

/**
 * All that can be found on the site; answers come in this order. First the books' titles: who asks
 * for one wants the book before those who mention it. Then the chapters, the notes, and what else
 * is said of the books.
 *
 * @throws Error if the cache was emptied since the library was read.
 */
export async function* libraryRecords(
  contents: Contents,
  cache: Cache,
  paths: Paths,
  strings: Pick<Strings, 'book'>,
): AsyncGenerator<PageRecords, void, void> {
  const chapters: PageRecords[] = [];
  const rest: PageRecords[] = [];
  for (const { key } of contents.books) {
    const [title, ...others] = recordsOfBook(await wholeBook(cache, key), { paths, strings });
    if (title) yield title;
    for (const page of others) (page.piece ? rest : chapters).push(page);
  }
  yield* chapters;
  for (const { key, slug, title, format } of contents.notes) {
    const { body } = await wholeNote(cache, key);
    yield recordsOfNote({ slug, title, format, body }, { paths });
  }
  yield* rest;
}
