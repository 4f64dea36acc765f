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

/** Pages that are loaded at the same time. */
const together = 10;

/**
 * Searches, and yields what is found as pages are loaded. Pagefind says which pages may hold an
 * answer; what does is seen from their text, so nothing is shown that does not hold the query.
 *
 * @yields The answers of the next pages; often some, sometimes none. It ends when all are seen.
 * @throws What the engine throws when the index does not load.
 */
export async function* search(engine: Engine, query: Query): AsyncGenerator<Answer[], void, void> {
  if (query.length === 0) return;
  const candidates = await candidatesFor(engine, query);
  for (let begin = 0; begin < candidates.length; begin += together) {
    const next = candidates.slice(begin, begin + together);
    const pages = await Promise.all(next.map((candidate) => candidate.load()));
    yield pages.flatMap((page) => answersOn(page, query));
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
