import type { Filter } from './filter.ts';
import { type Phrase, phrasesOf, type Query, shareIn, textOf } from './query.ts';
import type { LoadedPage } from './record.ts';
import type { Alphabet } from './token.ts';

/** What finds documents by phrases: Pagefind in the browser. */
export interface Engine {
  /** What its words are made by. */
  readonly alphabet: Alphabet;
  /** How many documents there are. */
  readonly size: number;
  /** Documents that hold the phrase and may pass the filter, in the order of the index. */
  find(phrase: string, filter: Filter): Promise<readonly Candidate[]>;
}

/** A document that may hold an answer. */
export interface Candidate {
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
const togetherFirst = 2;
const togetherAtMost = 12;
const growth = 1.6;

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
  let loaded = 0;
  let together = togetherFirst;
  do {
    const some = found.slice(loaded, loaded + Math.ceil(together));
    const documents = await Promise.all(some.map((candidate) => candidate.load()));
    loaded += some.length;
    const left = found.length - loaded;
    yield { pages: documents.flat(), left, next: left > 0 ? documents.at(-1)?.[0] : undefined };
    together = Math.min(together * growth, togetherAtMost);
  } while (loaded < found.length);
}

/** A word costs the reader about as much as a document, and is one to wait for. */
const few = 1;
/** And those that a word stands on wherever it stands, as much as so many of them. */
const listed = 0.4;

/** Documents that hold every phrase, as far as it is worth asking. */
async function holdingAll(
  engine: Engine,
  query: Query,
  filter: Filter,
): Promise<readonly Candidate[]> {
  const phrases = phrasesOf(query, engine.alphabet);
  const asked: Phrase[] = [];
  const loaded = new Set<string>();
  const findAll = (some: readonly Phrase[]) => {
    asked.push(...some);
    for (const { words } of some) for (const { text } of words) loaded.add(text);
    return Promise.all(some.map((phrase) => engine.find(textOf(phrase), filter)));
  };
  const begun = await findAll(phrases.flatMap(([first]) => first ?? []));
  let found = begun.reduce(inBoth, begun[0] ?? []);
  let open = phrases.map((others) => others.slice(1));
  for (;;) {
    const worth = (phrase: Phrase) => {
      const further = phrase.words.filter(({ text }) => !loaded.has(text));
      return found.length > few + shareIn(further) * engine.size * listed;
    };
    const isNew = (phrase: Phrase) => !asked.some((other) => isWithin(phrase, other));
    // What is not worth it now never is: fewer and fewer are found.
    open = open.map((others) => {
      const next = others.findIndex((phrase) => isNew(phrase) && worth(phrase));
      return next === -1 ? [] : others.slice(next);
    });
    const next = open.flatMap(([phrase]) => phrase ?? []);
    if (next.length === 0) return found;
    found = (await findAll(next)).reduce(inBoth, found);
    open = open.map((others) => others.slice(1));
  }
}

/** What holds the longer phrase holds this one. */
function isWithin({ words }: Phrase, longer: Phrase): boolean {
  return longer.words.some((_, from) =>
    words.every(({ text }, at) => longer.words[from + at]?.text === text),
  );
}

function inBoth(found: readonly Candidate[], other: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(other.map(({ id }) => id));
  return found.filter(({ id }) => ids.has(id));
}
