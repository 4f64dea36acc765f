import type { Filter } from './filter.ts';
import { phrasesOf, type Query } from './query.ts';
import { compareInIndex, type LoadedPage } from './record.ts';
import type { Paired } from './token.ts';

/** What finds documents by phrases: Pagefind in the browser. */
export interface Engine {
  /** Characters that take the next one with them in its words. */
  readonly paired: Paired;
  /** Documents that hold the phrase and may pass the filter, by shard, in the order of the index. */
  find(phrase: string, filter: Filter): Promise<readonly (readonly Candidate[])[]>;
}

/** A document that may hold an answer. */
export interface Candidate {
  /** In its shard there is no other with it. */
  readonly id: string;
  /** Its pages, or parts of pages, in the order of the index. */
  load(): Promise<readonly LoadedPage[]>;
}

/** The next pages that may hold an answer. */
export interface Batch {
  readonly pages: readonly LoadedPage[];
  /** How many are to come after them, or documents of them. */
  readonly left: number;
}

/** Documents that are loaded at the same time: few for the first answers, which are waited for. */
const [togetherFirst, togetherThen] = [4, 12];

/**
 * Pages, or parts of pages, of documents that hold every phrase of a query, in the order of the
 * index, some at a time as they are asked for.
 *
 * @yields At least once.
 * @throws What the engine throws when the index does not load.
 */
export async function* candidates(
  engine: Engine,
  query: Query,
  filter: Filter,
): AsyncGenerator<Batch, void, void> {
  const found = query.length === 0 ? [] : await holdingAll(engine, query, filter);
  const shards = found.map((some) => new Shard(some));
  let together = togetherFirst;
  do {
    const open = shards.filter(({ left }) => left > 0);
    const each = Math.ceil(together / Math.max(1, open.length));
    // A shard that has a page at hand has shown what its next one can't come before.
    await Promise.all(open.filter(({ next }) => !next).map((shard) => shard.load(each)));
    const pages = merged(shards);
    yield { pages, left: shards.reduce((sum, { left, ready }) => sum + left + ready, 0) };
    together = togetherThen;
  } while (shards.some(({ left, ready }) => left + ready > 0));
}

/** Takes pages in their order, as far as it is known which is the next. */
function merged(shards: readonly Shard[]): LoadedPage[] {
  const pages: LoadedPage[] = [];
  while (shards.every(({ next, left }) => next || left === 0)) {
    let first: Shard | undefined;
    for (const shard of shards) {
      if (shard.next && !(first?.next && compareInIndex(first.next, shard.next) <= 0)) {
        first = shard;
      }
    }
    const page = first?.take();
    if (!page) break;
    pages.push(page);
  }
  return pages;
}

/** What a shard holds, of which some is loaded. */
class Shard {
  readonly #candidates: readonly Candidate[];
  #loaded = 0;
  #pages: readonly LoadedPage[] = [];
  #taken = 0;

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  /** Documents that are not loaded yet. */
  get left(): number {
    return this.#candidates.length - this.#loaded;
  }

  /** Pages that are loaded and not taken. */
  get ready(): number {
    return this.#pages.length - this.#taken;
  }

  get next(): LoadedPage | undefined {
    return this.#pages[this.#taken];
  }

  async load(count: number): Promise<void> {
    const some = this.#candidates.slice(this.#loaded, this.#loaded + count);
    const documents = await Promise.all(some.map((candidate) => candidate.load()));
    this.#loaded += some.length;
    this.#pages = [...this.#pages.slice(this.#taken), ...documents.flat()];
    this.#taken = 0;
  }

  take(): LoadedPage | undefined {
    const page = this.next;
    if (page) this.#taken += 1;
    return page;
  }
}

/** Documents that hold every phrase. */
async function holdingAll(
  engine: Engine,
  query: Query,
  filter: Filter,
): Promise<readonly (readonly Candidate[])[]> {
  const phrases = phrasesOf(query, engine.paired);
  const [first = [], ...others] = await Promise.all(
    phrases.map((phrase) => engine.find(phrase, filter)),
  );
  return first.map((some, shard) => {
    const held = others.map((shards) => new Set(shards[shard]?.map(({ id }) => id)));
    return some.filter(({ id }) => held.every((ids) => ids.has(id)));
  });
}
