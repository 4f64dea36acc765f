import { type Answer, answersOn } from './answer.ts';
import { phrasesOf, type Query } from './query.ts';
import type { PageRecords } from './record.ts';

/** What finds pages by phrases: Pagefind in the browser. */
export interface Engine {
  /** Pages, or parts of pages, that hold the phrase, in the order of the index. */
  find(phrase: string): Promise<readonly Candidate[]>;
}

/** A page that may hold an answer. */
export interface Candidate {
  readonly id: string;
  load(): Promise<PageRecords>;
}

/** What the next pages hold. */
export interface Found {
  readonly answers: readonly Answer[];
  /** No page is left that may hold an answer. */
  readonly isAll: boolean;
}

/** Pages that are loaded at the same time. */
const together = 10;

/**
 * Searches, and yields what is found as pages are loaded. Pagefind says which pages may hold an
 * answer; what does is seen from their text, so nothing is shown that does not hold the query.
 *
 * @yields What is found page by page; at least once, and nothing for an empty query.
 * @throws What the engine throws when the index does not load.
 */
export async function* search(engine: Engine, query: Query): AsyncGenerator<Found, void, void> {
  const candidates = query.length === 0 ? [] : await candidatesFor(engine, query);
  for (let begin = 0; begin === 0 || begin < candidates.length; begin += together) {
    const next = candidates.slice(begin, begin + together);
    const pages = await Promise.all(next.map((candidate) => candidate.load()));
    yield {
      answers: pages.flatMap((page) => answersOn(page, query)),
      isAll: begin + together >= candidates.length,
    };
  }
}

/** Pages that hold every phrase. */
async function candidatesFor(engine: Engine, query: Query): Promise<readonly Candidate[]> {
  const [first = [], ...others] = await Promise.all(
    phrasesOf(query).map((phrase) => engine.find(phrase)),
  );
  const held = others.map((candidates) => new Set(candidates.map(({ id }) => id)));
  return first.filter(({ id }) => held.every((ids) => ids.has(id)));
}
