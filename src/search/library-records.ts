import type { Garden } from '../garden/garden.ts';
import { referenceKey } from '../garden/reference.ts';
import type { Resolved } from '../garden/resolution.ts';
import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Cache } from '../library/cache.ts';
import type { NoteSummary } from '../library/note-summary.ts';
import { wholeBook, wholeNote } from '../library/open-library.ts';
import type { Paths } from '../paths/paths.ts';
import { recordsOfBook, recordsOfNote } from './page-records.ts';
import { compareInIndex, type PageRecords } from './record.ts';

interface Contents {
  readonly books: readonly Pick<BookSummary, 'key'>[];
  readonly notes: readonly Pick<
    NoteSummary,
    'key' | 'slug' | 'title' | 'format' | 'tags' | 'updated'
  >[];
  readonly references?: Garden['references'];
}

function secretsIn(resolved: readonly Resolved[]): Set<string> {
  const hidden = resolved.filter(({ resolution }) => resolution.kind === 'hidden');
  return new Set(hidden.map(({ reference }) => referenceKey(reference)));
}

/**
 * All that can be found on the site, in the index's order. Pages that are equals in it stand as the
 * shelf has them, the chapters of a book one after the other.
 *
 * @throws Error if the cache was emptied since the library was read.
 */
export async function* libraryRecords(
  contents: Contents,
  cache: Cache,
  paths: Paths,
  strings: Pick<Strings, 'book'>,
): AsyncGenerator<PageRecords, void, void> {
  const pages: PageRecords[] = [];
  for (const { key } of contents.books) {
    pages.push(...recordsOfBook(await wholeBook(cache, key), { paths, strings }));
  }
  for (const { key, ...note } of contents.notes) {
    const { body } = await wholeNote(cache, key);
    const secrets = secretsIn(contents.references?.get(note.slug) ?? []);
    pages.push(recordsOfNote({ ...note, body, secrets }, { paths }));
  }
  yield* pages.sort(compareInIndex);
}
