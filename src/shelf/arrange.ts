import { withParents } from '../search/filter.ts';
import { type Choice, type Facet, facets, type Order } from './choice.ts';
import { dayShown, type ShelfEntry } from './entry.ts';

/** Of titles and names: by their sound, as a Chinese dictionary does; numbers by their size. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

type Compare = (a: ShelfEntry, b: ShelfEntry) => number;

/** Later first; what has no day comes last. */
const laterFirst = (a = '', b = '') => (a < b ? 1 : a > b ? -1 : 0);

const comparisons: Readonly<Record<Order, Compare>> = {
  // As the shelf is by itself.
  read: () => 0,
  finished: (a, b) => laterFirst(a.finished, b.finished),
  title: (a, b) => collator.compare(a.title, b.title),
  highlights: (a, b) => b.highlights - a.highlights,
};

/** @param books Last read first; of two that the order does not tell apart, the former stays before. */
export function arrange(books: readonly ShelfEntry[], { order, filters }: Choice): ShelfEntry[] {
  return books.filter((book) => passes(book, filters)).sort(comparisons[order]);
}

/** A value of a facet, and how many books have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The values that the books have which pass all other filters. */
export function facetValues(
  books: readonly ShelfEntry[],
  { filters }: Choice,
  facet: Facet,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const book of books) {
    if (!passes(book, { ...filters, [facet]: undefined })) continue;
    for (const value of valuesOf(book, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  const compare = facet === 'year' ? laterFirst : collator.compare;
  return values.sort((a, b) => compare(a.value, b.value));
}

function passes(book: ShelfEntry, filters: Choice['filters']): boolean {
  return facets.every((facet) => {
    const wanted = filters[facet];
    return wanted === undefined || valuesOf(book, facet).includes(wanted);
  });
}

function valuesOf(book: ShelfEntry, facet: Facet): readonly string[] {
  switch (facet) {
    case 'status':
      return book.status && book.status !== 'unmarked' ? [book.status] : [];
    case 'category':
      return (book.category ?? []).map((_, at, path) => path.slice(0, at + 1).join(' › '));
    case 'year':
      return [dayShown(book)?.slice(0, 4) ?? ''].filter(Boolean);
    case 'author':
      return [book.by ?? book.author ?? ''].filter(Boolean);
    case 'tag':
      return [...new Set((book.tags ?? []).flatMap(withParents))];
    default:
      return facet satisfies never;
  }
}
