import type { Filter } from './filter.ts';
import { phrasesOf, type Query } from './query.ts';
import type { LoadedPage } from './record.ts';

/** What finds pages by phrases: Pagefind in the browser. */
export interface Engine {
  /** Pages, or parts of pages, that hold the phrase, in the order of the index. */
  find(phrase: string): Promise<readonly Candidate[]>;
}

/** A page that may hold an answer. */
export interface Candidate {
  readonly id: string;
  load(): Promise<LoadedPage>;
}

/** The next pages that may hold an answer. */
export interface Batch {
  readonly pages: readonly LoadedPage[];
  /** How many are to come after them. */
  readonly left: number;
}

/** Pages that are loaded at the same time. */
const together = 10;

/**
 * Pages, or parts of pages, that hold every phrase of a query, in the order of the index, some at a
 * time as they are asked for.
 *
 * @yields At least once.
 * @throws What the engine throws when the index does not load.
 */
export async function* candidates(
  engine: Engine,
  query: Query,
  _filter: Filter,
): AsyncGenerator<Batch, void, void> {
  const found = query.length === 0 ? [] : await holdingAll(engine, query);
  for (let begin = 0; begin === 0 || begin < found.length; begin += together) {
    const next = found.slice(begin, begin + together);
    const pages = await Promise.all(next.map((one) => one.load()));
    yield { pages, left: Math.max(0, found.length - begin - together) };
  }
}

/** Pages that hold every phrase. */
async function holdingAll(engine: Engine, query: Query): Promise<readonly Candidate[]> {
  const [first = [], ...others] = await Promise.all(
    phrasesOf(query).map((phrase) => engine.find(phrase)),
  );
  const held = others.map((some) => new Set(some.map(({ id }) => id)));
  return first.filter(({ id }) => held.every((ids) => ids.has(id)));
}
