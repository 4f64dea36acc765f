import type { Strings } from '../i18n/strings.ts';
import type { Cache } from '../library/cache.ts';
import type { Contents } from '../library/library.ts';
import { wholeBook, wholeNote } from '../library/open-library.ts';
import type { Paths } from '../paths/paths.ts';
import { recordsOfBook, recordsOfNote } from './page-records.ts';
import type { PageRecords } from './record.ts';

/**
 * All that can be found on the site, book by book, then note by note; answers come in this order.
 *
 * @throws Error if the cache was emptied since the library was read.
 */
export async function* libraryRecords(
  contents: Pick<Contents, 'books' | 'notes'>,
  cache: Cache,
  paths: Paths,
  strings: Pick<Strings, 'book'>,
): AsyncGenerator<PageRecords, void, void> {
  const around = { paths, strings };
  for (const { key } of contents.books) yield* recordsOfBook(await wholeBook(cache, key), around);
  for (const { key, slug, title, format } of contents.notes) {
    const { body } = await wholeNote(cache, key);
    yield recordsOfNote({ slug, title, format, body }, around);
  }
}
