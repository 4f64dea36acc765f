import type { Colour } from '../weread/book.ts';
import type { Kind, PageRecords, SearchRecord } from './record.ts';

/** What answers are narrowed to. Each part that is there must hold. */
export interface Filter {
  /** Id of the book. */
  readonly book?: string | undefined;
  readonly author?: string | undefined;
  /** A category with those below it; `/` between a category and one below it. */
  readonly category?: string | undefined;
  readonly tag?: string | undefined;
  /** Four digits. */
  readonly year?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly colour?: Colour | undefined;
  readonly hasThought?: true | undefined;
}

/** The order of answers: as the index has them, titles first; or by the time they were made. */
export type Order = 'best' | 'newest';

/** Whether a page may hold what passes: what is asked of its book or note. */
export function passesPage({ facts }: Pick<PageRecords, 'facts'>, filter: Filter): boolean {
  const { book, author, category, tag } = filter;
  return (
    (book === undefined || facts.book === book) &&
    (author === undefined || facts.author === author) &&
    (category === undefined || withParents(facts.category).includes(category)) &&
    (tag === undefined || facts.tags.includes(tag))
  );
}

/** Whether a record of a page that passes does. */
export function passesRecord(record: SearchRecord, filter: Filter): boolean {
  const { year, kind, colour, hasThought } = filter;
  return (
    (year === undefined || yearOf(record) === year) &&
    (kind === undefined || record.kind === kind) &&
    (colour === undefined || record.colour === colour) &&
    (hasThought === undefined || record.hasThought === true)
  );
}

/** `a/b/c` is in `a`, in `a/b` and in `a/b/c`. */
export function withParents(category: string | undefined): string[] {
  if (!category) return [];
  const names = category.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

export function yearOf({ created }: Pick<SearchRecord, 'created'>): string | undefined {
  return created?.slice(0, 4);
}
