import { answersOn } from './answer.ts';
import { candidates, type Engine } from './candidates.ts';
import type { Filter } from './filter.ts';
import { inStandard, type Query, readQuery, type Term } from './query.ts';
import { groups } from './record.ts';
import { search } from './search.ts';

/** What may be meant where nothing was found. */
export type Nearest = NearSearch | NearTitle;

/** The same words anywhere, or other words: fewer of them, or a part of one. */
interface NearSearch extends Count {
  readonly kind: 'unfiltered' | 'fewer' | 'shorter';
  readonly typed: string;
}

/** A book that is called something like it. */
interface NearTitle {
  readonly kind: 'title';
  readonly title: string;
  readonly path: string;
}

interface Count {
  readonly count: number;
  /** There are no more than these. */
  readonly isAll: boolean;
}

/** Terms of which one is left out in turn. */
const mostTerms = 5;
/** Characters of a term that parts of are looked for. */
const longestTerm = 48;
/** Pairs of characters that a title is looked for by. */
const mostPairs = 6;
/** Share of them that a title must hold to be like what was asked. */
const likeness = 0.4;
const mostTitles = 3;
/** Pages that are read in search of one thing: it is an offer, and nobody asked for it. */
const mostPages = 100;

/**
 * Looks for what is nearest to a query that nothing holds.
 *
 * @yields Each as it is found, the nearest first. None where there is nothing near.
 * @throws What the engine throws when the index does not load.
 */
export async function* nearest(
  engine: Engine,
  asked: Query,
  filter: Filter,
): AsyncGenerator<Nearest, void, void> {
  const query = await inStandard(asked);
  if (Object.values(filter).some((value) => value !== undefined)) {
    const anywhere = await count(engine, query, {});
    if (anywhere) yield { kind: 'unfiltered', typed: typedOf(query), ...anywhere };
  }
  let isAny = false;
  for await (const one of fewer(engine, query, filter)) {
    isAny = true;
    yield one;
  }
  if (!isAny) yield* shorter(engine, query, filter);
  yield* titles(engine, query);
}

async function* fewer(engine: Engine, query: Query, filter: Filter): AsyncGenerator<NearSearch> {
  if (query.length < 2 || query.length > mostTerms) return;
  let isAny = false;
  for (const term of query) {
    const others = query.filter((other) => other !== term);
    const found = await count(engine, others, filter);
    if (found) yield { kind: 'fewer', typed: typedOf(others), ...found };
    isAny ||= found !== undefined;
  }
  if (isAny || query.length === 2) return;
  for (const term of query) {
    const found = await count(engine, [term], filter);
    if (found) yield { kind: 'fewer', typed: term.text, ...found };
  }
}

/** The longest run of characters of the longest term, from its start or up to its end. */
async function* shorter(engine: Engine, query: Query, filter: Filter): AsyncGenerator<NearSearch> {
  const [longest] = [...query].sort((a, b) => b.text.length - a.text.length);
  if (!longest) return;
  const characters = [...longest.text].slice(0, longestTerm);
  const { length } = characters;
  const begin = await longestRun(engine, filter, longest, length, (size) =>
    characters.slice(0, size),
  );
  const end = await longestRun(engine, filter, longest, length, (size) =>
    characters.slice(length - size),
  );
  const runs = [begin, end].filter((run) => run !== undefined);
  for (const run of runs.sort((a, b) => b.typed.length - a.typed.length)) yield run;
}

/** Where a run stands, so do all that are in it: the longest that does is found by halves. */
async function longestRun(
  engine: Engine,
  filter: Filter,
  term: Term,
  length: number,
  runOf: (size: number) => readonly string[],
): Promise<NearSearch | undefined> {
  let best: NearSearch | undefined;
  // Of a single character too much is said.
  let [low, high] = [2, length - 1];
  while (low <= high) {
    const size = Math.floor((low + high) / 2);
    const typed = runOf(size).join('');
    const found = await count(engine, [{ ...term, text: typed }], filter);
    if (found) {
      best = { kind: 'shorter', typed, ...found };
      low = size + 1;
    } else high = size - 1;
  }
  return best;
}

async function* titles(engine: Engine, query: Query): AsyncGenerator<NearTitle> {
  const pairs = pairsOf(query);
  const held = new Map<string, { title: string; pairs: number }>();
  for (const pair of pairs) {
    const asked = await inStandard(readQuery(pair));
    const filter = { kind: 'book' } as const;
    // Titles are the first in the index.
    for await (const { pages } of candidates(engine, asked, filter)) {
      const books = pages.filter(({ group }) => group === groups.titles);
      for (const { path, title } of books.flatMap((page) => answersOn(page, asked, filter))) {
        held.set(path, { title, pairs: (held.get(path)?.pairs ?? 0) + 1 });
      }
      break;
    }
  }
  const alike = [...held]
    .filter(([, book]) => book.pairs >= Math.max(2, pairs.length * likeness))
    .sort(([, a], [, b]) => b.pairs - a.pairs);
  for (const [path, { title }] of alike.slice(0, mostTitles)) yield { kind: 'title', title, path };
}

/** Some pairs of neighbours, from all over the query. */
function pairsOf(query: Query): string[] {
  const characters = [...query.map(({ text }) => text).join('')];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  const step = Math.max(1, pairs.length / mostPairs);
  const some = Array.from({ length: mostPairs }, (_, index) => pairs[Math.floor(index * step)]);
  return [...new Set(some.filter((pair) => pair !== undefined))];
}

/** How often it is found, if it is, on the first pages that hold it, among those that may. */
async function count(engine: Engine, query: Query, filter: Filter): Promise<Count | undefined> {
  let read = 0;
  for await (const { answers, isAll, pages } of search(engine, query, filter, 'best')) {
    const whole = answers.filter(({ isPart }) => !isPart);
    if (whole.length > 0) return { count: whole.length, isAll };
    read += pages;
    if (read >= mostPages) break;
  }
  return undefined;
}

const typedOf = (query: Query) => query.map(({ text }) => text).join(' ');
