import type { Reply } from './asking.ts';
import type { Size } from './corpus.ts';
import type { InBrowser } from './in-browser.ts';
import type { BenchQuery } from './queries.ts';
import type { Load } from './wire.ts';

/** How well queries of one kind were answered. */
export interface Exactness {
  readonly kind: string;
  readonly queries: number;
  /** Of the records that had to be shown, how many were; 0 to 1. */
  readonly recall: number;
  /** Of the records that were shown, how many had to be; 0 to 1. */
  readonly precision: number;
  /** Typed queries that were not answered exactly; the first few. */
  readonly wrong: readonly string[];
  /** In bytes, as {@link Figures.next}. */
  readonly next: Spread;
}

export interface Spread {
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly worst: number;
}

/** What the index cost. */
export interface Indexing {
  /** Of all processes, in seconds; `null` where the system does not tell. */
  readonly cpu: number | null;
  readonly seconds: number;
  /**
   * The most that Node had, and the most that one of the programs it started had, in bytes; `null`
   * where the system does not tell.
   */
  readonly memory: { readonly node: number; readonly others: number } | null;
  readonly bytes: number;
  readonly files: number;
}

export interface Figures {
  readonly size: Size;
  readonly records: number;
  readonly queries: number;
  readonly exactness: readonly Exactness[];
  /** In bytes: from nothing to the first answers of a query. */
  readonly cold: { readonly bytes: Spread; readonly requests: Spread };
  /** In bytes: what a query loads for its first page of answers, once the search is there, but of no other query. */
  readonly next: {
    readonly bytes: Spread;
    readonly index: Spread;
    readonly documents: Spread;
    readonly requests: Spread;
    /** The queries that load most, the worst first. */
    readonly heaviest: readonly string[];
  };
  readonly indexing: Indexing;
  readonly browser: InBrowser | undefined;
}

export interface Asked {
  readonly query: BenchQuery;
  readonly reply: Reply;
}

export function figuresOf(
  size: Size,
  records: number,
  asked: readonly Asked[],
  indexing: Indexing,
  browser: InBrowser | undefined,
): Figures {
  const kinds = [...new Set(asked.map(({ query }) => query.kind))];
  const replies = asked.map(({ reply }) => reply);
  const spread = (of: (reply: Reply) => number) => spreadOf(replies.map(of));
  return {
    size,
    records,
    queries: asked.length,
    exactness: kinds.map((kind) =>
      exactnessOf(
        kind,
        asked.filter(({ query }) => query.kind === kind),
      ),
    ),
    cold: {
      bytes: browser?.cold.bytes ?? spread(({ start, shown }) => bytesOf([...start, ...shown])),
      requests: browser?.cold.requests ?? spread(({ start, shown }) => start.length + shown.length),
    },
    next: {
      bytes: spread(({ first }) => bytesOf(first)),
      index: spread(({ first }) => bytesOf(first.filter((load) => !isDocument(load)))),
      documents: spread(({ first }) => bytesOf(first.filter(isDocument))),
      requests: spread(({ first }) => first.length),
      heaviest: asked
        .toSorted((one, other) => bytesOf(other.reply.first) - bytesOf(one.reply.first))
        .slice(0, 5)
        .map(({ query }) => query.typed),
    },
    indexing,
    browser,
  };
}

const bytesOf = (loads: readonly Load[]) => loads.reduce((sum, { bytes }) => sum + bytes, 0);
const isDocument = ({ path }: Load) => path.endsWith('.pf_document');

export function exactnessOf(kind: string, asked: readonly Asked[]): Exactness {
  let [wanted, shown, right] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { query, reply } of asked) {
    const hits = [...reply.answers].filter((key) => query.truth.has(key)).length;
    wanted += query.truth.size;
    shown += reply.answers.size;
    right += hits;
    if (hits < query.truth.size || hits < reply.answers.size) wrong.push(query.typed);
  }
  return {
    kind,
    queries: asked.length,
    recall: wanted === 0 ? 1 : right / wanted,
    precision: shown === 0 ? 1 : right / shown,
    wrong: wrong.slice(0, 5),
    next: spreadOf(asked.map(({ reply }) => bytesOf(reply.first))),
  };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { median: at(0.5), p90: at(0.9), p95: at(0.95), worst: at(1) };
}
