import type { NameTable } from '../taxa/name-table.ts';
import type { Book } from '../weread/book.ts';
import type { Parsed } from '../weread/parsed.ts';
import { type ThoughtPrivacy, withoutPrivate } from '../weread/private-thoughts.ts';

/**
 * What is kept of a file's books: without the thoughts that are not for others, and with the names
 * that the reader has chosen. Nothing after this sees what was taken out.
 */
export function applyPolicy(parsed: Parsed, privacy: ThoughtPrivacy, names: NameTable): Parsed {
  if (parsed.kind !== 'books') return parsed;
  const taken = parsed.books.map((book) => withoutPrivate(book, privacy));
  const gone = taken.flatMap((one) => one.gone);
  const lines = new Set(gone.map(({ line }) => line));
  const ids = new Set(gone.flatMap(({ blockId }) => blockId ?? []));
  const thoughts = taken.reduce((sum, one) => sum + one.thoughts, 0);
  return {
    ...parsed,
    books: taken.map(({ book }) => renamed(book, names)),
    // A problem of what was taken out may quote it.
    problems: parsed.problems.filter(
      ({ place, details }) => !lines.has(place.line) && !ids.has(String(details['id'])),
    ),
    ...(thoughts > 0 ? { privateThoughts: thoughts } : {}),
  };
}

function renamed(book: Book, names: NameTable): Book {
  return {
    ...book,
    tags: names.tags(book.tags),
    category: names.category(book.category),
    ...(book.author === undefined ? {} : { author: names.authors(book.author) }),
  };
}
