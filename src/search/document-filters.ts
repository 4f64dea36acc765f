import { type Filter, withParents, yearOf } from './filter.ts';
import type { PageRecords } from './record.ts';

/** What Pagefind is asked to leave out: whole documents, so that none is loaded in vain. */
export type DocumentFilters = Readonly<Record<string, readonly string[]>>;

/** Values of all that is in a document. */
export function documentFilters(pages: readonly PageRecords[]): DocumentFilters {
  const values = new Map<string, Set<string>>();
  const add = (name: keyof Filter, value: string | undefined) => {
    if (!value) return;
    const known = values.get(name) ?? new Set();
    values.set(name, known.add(value));
  };
  for (const { facts, records } of pages) {
    add('book', facts.book);
    add('author', facts.author);
    for (const category of withParents(facts.category)) add('category', category);
    for (const tag of facts.tags.flatMap(withParents)) add('tag', tag);
    for (const record of records) {
      add('year', yearOf(record));
      add('kind', record.kind);
      add('colour', record.colour);
      if (record.hasThought) add('hasThought', 'true');
    }
  }
  return Object.fromEntries([...values].map(([name, some]) => [name, [...some].sort()]));
}

/** What a document must have of them to hold what passes a filter. */
export function filtersFor(filter: Filter): Readonly<Record<string, string>> {
  const wanted = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return Object.fromEntries(wanted);
}
