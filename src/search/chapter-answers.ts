import { type Answer, holdersOn, partOf } from './answer.ts';
import { candidates, type Engine } from './candidates.ts';
import type { Filter } from './filter.ts';
import type { Query, Term } from './query.ts';
import { groups, type LoadedPage, type LoadedRecord } from './record.ts';

/** Pages that are loaded for each term, to bring the parts of long chapters together. */
const enough = 10;
/** Terms that this is done for. */
const mostTerms = 4;

/** A record that holds a term, and the page that it was found on. */
interface Holder {
  readonly page: LoadedPage;
  readonly record: LoadedRecord;
}

/** Chapters and notes that hold every term of a query, where no record of theirs does. */
export class ChapterAnswers {
  readonly #query: Query;
  readonly #filter: Filter;
  /** By the page's path; what its parts hold comes together. */
  readonly #pages = new Map<string, Map<Term, Holder>>();
  readonly #answered = new Set<string>();

  constructor(query: Query, filter: Filter) {
    this.#query = query;
    this.#filter = filter;
  }

  /** @param here The page's records that hold every term. */
  add(page: LoadedPage, here: readonly Answer[] = []): void {
    if (here.length > 0) this.#answered.add(page.path);
    if (page.group !== groups.own || this.#answered.has(page.path)) return;
    const holders = this.#pages.get(page.path) ?? new Map<Term, Holder>();
    for (const [term, record] of holdersOn(page, this.#query, this.#filter)) {
      if (!holders.has(term)) holders.set(term, { page, record });
    }
    this.#pages.set(page.path, holders);
  }

  /**
   * A long chapter is several documents, none of which may hold all terms: looks for each term by
   * itself, on the pages that come first in the index.
   *
   * @returns How many pages were loaded.
   */
  async readParts(engine: Engine): Promise<number> {
    let read = 0;
    for (const term of this.#query.slice(0, mostTerms)) {
      let ofTerm = 0;
      for await (const { pages } of candidates(engine, [term], this.#filter)) {
        for (const page of pages) this.add(page);
        ofTerm += pages.length;
        if (ofTerm >= enough) break;
      }
      // Where one of them is nowhere, so are all of them.
      if (ofTerm === 0) break;
      read += ofTerm;
    }
    return read;
  }

  answers(): Answer[] {
    return [...this.#pages].flatMap(([path, holders]) => {
      if (holders.size < this.#query.length || this.#answered.has(path)) return [];
      const parts = [...holders.values()].map(({ page, record }) =>
        partOf(page, record, this.#query),
      );
      // One record may hold two of three terms.
      return [...new Map(parts.map((part) => [part.path, part])).values()];
    });
  }
}
