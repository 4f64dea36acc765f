import { type Answer, partsOn } from './answer.ts';
import { candidates, type Engine } from './candidates.ts';
import type { Filter } from './filter.ts';
import type { Query, Term } from './query.ts';
import { groups, type LoadedPage } from './record.ts';

/** Pages that are loaded for each term, to bring the parts of long chapters together. */
const enough = 10;
/** Terms that this is done for. */
const mostTerms = 4;

/** Chapters and notes that hold every term of a query, where no record of theirs does. */
export class ChapterAnswers {
  readonly #query: Query;
  readonly #filter: Filter;
  /** By the page's path; what its parts hold comes together. */
  readonly #pages = new Map<string, Map<Term, Answer>>();
  readonly #answered = new Set<string>();

  constructor(query: Query, filter: Filter) {
    this.#query = query;
    this.#filter = filter;
  }

  /** @param here The page's records that hold every term. */
  add(page: LoadedPage, here: readonly Answer[] = []): void {
    if (here.length > 0) this.#answered.add(page.path);
    if (page.group !== groups.own || this.#answered.has(page.path)) return;
    const parts = this.#pages.get(page.path) ?? new Map<Term, Answer>();
    for (const [term, answer] of partsOn(page, this.#query, this.#filter)) {
      if (!parts.has(term)) parts.set(term, answer);
    }
    this.#pages.set(page.path, parts);
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
    return [...this.#pages].flatMap(([path, parts]) => {
      const hasAll = parts.size === this.#query.length && !this.#answered.has(path);
      // One record may hold two of three terms.
      return hasAll
        ? [...new Map([...parts.values()].map((part) => [part.path, part])).values()]
        : [];
    });
  }
}
