import type { BookMetadata } from './book.ts';
import { shortHash } from './naming.ts';
import { type Problem, problem } from './problem.ts';

/**
 * The name of a book in URLs: WeRead's own id of it, or else one made of its ISBN or its title.
 *
 * @param id As the frontmatter has it.
 */
export function bookId(
  id: string,
  isbn: string | undefined,
  title: string,
  file: string,
): { readonly id: string; readonly problems: readonly Problem[] } {
  const place = { file, line: 1 };
  const instead = madeUpId({ isbn, title });
  if (id === '') return { id: instead, problems: [problem('book-id-missing', place)] };
  // `~` stands in the ids of some articles; it is safe in a path.
  if (/^[A-Za-z0-9_][\w~-]{0,99}$/.test(id)) return { id: id.replace(/~/g, '-'), problems: [] };
  return { id: instead, problems: [problem('book-id-unsafe', place, { id: id.slice(0, 60) })] };
}

/** Whether the id is WeRead's own, and not made of what the file says otherwise. */
export function hasOwnId(book: Pick<BookMetadata, 'id' | 'isbn' | 'title'>): boolean {
  return book.id !== madeUpId(book);
}

function madeUpId({ isbn, title }: { isbn?: string | undefined; title: string }): string {
  return isbn && /^[\dxX]{1,20}$/.test(isbn) ? `isbn-${isbn}` : `b${shortHash(title)}`;
}
