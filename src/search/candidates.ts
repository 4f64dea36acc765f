import type { Filter } from './filter.ts';
import { phrasesOf, type Query } from './query.ts';
import { compareInIndex, type LoadedPage } from './record.ts';
import type { Alphabet } from './token.ts';

/** What finds documents by phrases: Pagefind in the browser. */
export interface Engine {
  /** What its words are made by. */
  readonly alphabet: Alphabet;
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
  /** How many documents are to come after them. */
  readonly left: number;
  /** No page that is to come stands before this place in the index; none where none comes. */
  readonly next: Place | undefined;
}

/** Where a page stands in the index. */
export type Place = Pick<LoadedPage, 'group' | 'newest'>;

/** Documents that are loaded at the same time: few for the first answers, which are waited for. */
const togetherFirst = 3;
const togetherAtMost = 12;
const growth = 1.4;

/**
 * Pages, or parts of pages, of the documents that hold every phrase of a query, some at a time as
 * they are asked for. Documents come in the order of the index, by the first of their pages.
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
  let left = 0;
  do {
    const open = shards.filter((shard) => shard.unloaded > 0 && !shard.head);
    const each = Math.ceil(together / Math.max(1, open.length));
    await Promise.all(open.map((shard) => shard.load(each)));
    const pages = merged(shards);
    left = shards.reduce((sum, shard) => sum + shard.left, 0);
    yield { pages, left, next: left > 0 ? firstOf(shards.map(({ bound }) => bound)) : undefined };
    together = Math.min(together * growth, togetherAtMost);
  } while (left > 0);
}

/** Takes documents in their order, as far as it is known which is the next. */
function merged(shards: readonly Shard[]): LoadedPage[] {
  const pages: LoadedPage[] = [];
  while (shards.every((shard) => shard.head || shard.unloaded === 0)) {
    const next = firstOf(shards.map(({ head }) => head?.[0]));
    const shard = shards.find(({ head }) => head && head[0] === next);
    if (!shard) break;
    pages.push(...shard.take());
  }
  return pages;
}

function firstOf<P extends Place>(places: readonly (P | undefined)[]): P | undefined {
  return places.reduce<P | undefined>(
    (first, place) => (first && !(place && compareInIndex(place, first) < 0) ? first : place),
    undefined,
  );
}

/** What a shard holds, of which some is loaded. */
class Shard {
  readonly #candidates: readonly Candidate[];
  #loaded = 0;
  #documents: (readonly LoadedPage[])[] = [];
  #last: Place | undefined;

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  get unloaded(): number {
    return this.#candidates.length - this.#loaded;
  }

  /** Documents that are not taken. */
  get left(): number {
    return this.unloaded + this.#documents.length;
  }

  /** The next document, if it is loaded. */
  get head(): readonly LoadedPage[] | undefined {
    return this.#documents[0];
  }

  /** Nothing that is not taken stands before it. */
  get bound(): Place | undefined {
    return this.left > 0 ? (this.head?.[0] ?? this.#last) : undefined;
  }

  async load(count: number): Promise<void> {
    const some = this.#candidates.slice(this.#loaded, this.#loaded + count);
    const documents = await Promise.all(some.map((candidate) => candidate.load()));
    this.#loaded += some.length;
    this.#documents.push(...documents.filter(({ length }) => length > 0));
    this.#last = documents.at(-1)?.[0] ?? this.#last;
  }

  take(): readonly LoadedPage[] {
    return this.#documents.shift() ?? [];
  }
}

/** As many documents cost the reader about as much as one more word. */
const few = 6;

type Found = readonly (readonly Candidate[])[];

/** Documents that hold every phrase, as far as it is worth asking. */
async function holdingAll(engine: Engine, query: Query, filter: Filter): Promise<Found> {
  const phrases = phrasesOf(query, engine.alphabet);
  let found: Found | undefined;
  for (let step = 0; !found || countOf(found) > few; step += 1) {
    const some = phrases.flatMap((growing) => growing[step] ?? []);
    if (some.length === 0) break;
    const all = await Promise.all(some.map((phrase) => engine.find(phrase, filter)));
    found = all.reduce(inBoth, found ?? all[0] ?? []);
  }
  return found ?? [];
}

function inBoth(found: Found, other: Found): Found {
  return found.map((some, shard) => {
    const ids = new Set(other[shard]?.map(({ id }) => id));
    return some.filter(({ id }) => ids.has(id));
  });
}

const countOf = (found: Found) => found.reduce((sum, { length }) => sum + length, 0);
