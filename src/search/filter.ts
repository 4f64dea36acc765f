import type { Colour } from '../weread/book.ts';
import { type Kind, kinds, type PageRecords, type SearchRecord } from './record.ts';

/** What answers are narrowed to. Each part that is there must hold. */
export interface Filter {
  /** Id of the book. */
  readonly book?: string | undefined;
  readonly author?: string | undefined;
  /** A category with those below it; `/` between a category and one below it. */
  readonly category?: string | undefined;
  /** Likewise. */
  readonly tag?: string | undefined;
  /** Four digits. */
  readonly year?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly colour?: Colour | undefined;
  readonly hasThought?: true | undefined;
}

/** The parts of a filter, in the order in which they are shown; also their names in an address. */
export const facets = [
  'book',
  'author',
  'category',
  'tag',
  'year',
  'kind',
  'colour',
  'thought',
] as const;
export type Facet = (typeof facets)[number];

/** WeRead's, in the order of its own menu. */
export const colours = ['red', 'purple', 'blue', 'green', 'yellow'] as const satisfies Colour[];

/** The order of answers: as the index has them, titles first; or by the time they were made. */
export type Order = 'best' | 'newest';

/** Whether a page may hold what passes: what is asked of its book or note. */
export function passesPage({ facts }: Pick<PageRecords, 'facts'>, filter: Filter): boolean {
  const { book, author, category, tag } = filter;
  return (
    (book === undefined || facts.book === book) &&
    (author === undefined || facts.author === author) &&
    (category === undefined || withParents(facts.category).includes(category)) &&
    (tag === undefined || facts.tags.some((one) => withParents(one).includes(tag)))
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
export function withParents(path: string | undefined): string[] {
  if (!path) return [];
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

export function yearOf({ created }: Pick<SearchRecord, 'created'>): string | undefined {
  return created?.slice(0, 4);
}

/** The parts that are there, as an address writes them. */
export function valuesOf(filter: Filter): (readonly [Facet, string])[] {
  return facets.flatMap((facet) => {
    const value = valueIn(filter, facet);
    return value === undefined ? [] : [[facet, value] as const];
  });
}

/** Whether answers are narrowed at all. */
export const isNarrowed = (filter: Filter): boolean => valuesOf(filter).length > 0;

function valueIn({ hasThought, ...filter }: Filter, facet: Facet): string | undefined {
  if (facet === 'thought') return hasThought ? '1' : undefined;
  return filter[facet];
}

/** Reads what {@link valuesOf} gives; what is no value is no filter. */
export function readFilter(values: Iterable<readonly [string, string]>): Filter {
  let filter: Filter = {};
  for (const [name, value] of values) {
    const facet = facets.find((one) => one === name);
    if (facet) filter = { ...filter, ...partOf(facet, value) };
  }
  return filter;
}

/** The filter with a part of it set, or without it. */
export function changed(filter: Filter, facet: Facet, value: string | undefined): Filter {
  const others = valuesOf(filter).filter(([one]) => one !== facet);
  return readFilter(value === undefined ? others : [...others, [facet, value]]);
}

function partOf(facet: Facet, value: string): Filter {
  switch (facet) {
    case 'kind': {
      const kind = kinds.find((one) => one === value);
      return kind ? { kind } : {};
    }
    case 'colour': {
      const colour = colours.find((one) => one === value);
      return colour ? { colour } : {};
    }
    case 'year':
      return /^\d{4}$/.test(value) ? { year: value } : {};
    case 'thought':
      return value === '1' ? { hasThought: true } : {};
    case 'book':
    case 'author':
    case 'category':
    case 'tag':
      return value === '' ? {} : { [facet]: value };
    default:
      return facet satisfies never;
  }
}
