import { createHash } from 'node:crypto';
import type { Garden } from '../garden/garden.ts';
import { referenceKey } from '../garden/reference.ts';
import type { Resolved } from '../garden/resolution.ts';
import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Cache } from '../library/cache.ts';
import type { NoteSummary } from '../library/note-summary.ts';
import { wholeBook, wholeNote } from '../library/open-library.ts';
import type { Paths } from '../paths/paths.ts';
import type { Findable } from './findable.ts';

interface Contents {
  readonly books: readonly Pick<BookSummary, 'id' | 'key' | 'quoted' | 'thoughts'>[];
  readonly notes: readonly Pick<
    NoteSummary,
    'key' | 'slug' | 'title' | 'format' | 'tags' | 'updated' | 'length'
  >[];
  readonly references?: Garden['references'];
}

/** They read Markdown as a page shows it, which takes long to load: who has all from before needs none of it. */
const makers = () => import('./page-records.ts');

/** Characters that a thought has, about. */
const thoughtSize = 60;

/**
 * All that can be found on the site, in the order of the shelf. A book or a note is read when its
 * pages are asked for: that throws an Error if the cache was emptied since the library was read.
 */
export function libraryRecords(
  contents: Contents,
  cache: Cache,
  paths: Paths,
  strings: Pick<Strings, 'book' | 'language'>,
): Findable[] {
  const site = [paths.searchIndex, strings.language];
  const books = contents.books.map(({ id, key, quoted, thoughts }) => ({
    id,
    key: keyOf(...site, 'book', key),
    size: quoted + thoughts * thoughtSize,
    pages: async () => {
      const { recordsOfBook } = await makers();
      return recordsOfBook(await wholeBook(cache, key), { paths, strings });
    },
  }));
  const notes = contents.notes.map(({ key, length: size, ...note }) => {
    const secrets = secretsIn(contents.references?.get(note.slug) ?? []);
    return {
      id: note.slug,
      key: keyOf(...site, 'note', key, note, [...secrets].sort()),
      size,
      pages: async () => {
        const { recordsOfNote } = await makers();
        const { body } = await wholeNote(cache, key);
        return [recordsOfNote({ ...note, body, secrets }, { paths })];
      },
    };
  });
  return [...books, ...notes];
}

function secretsIn(resolved: readonly Resolved[]): Set<string> {
  const hidden = resolved.filter(({ resolution }) => resolution.kind === 'hidden');
  return new Set(hidden.map(({ reference }) => referenceKey(reference)));
}

const keyOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
