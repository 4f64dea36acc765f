import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from './bars.ts';
import { type Asked, exactnessOf, figuresOf, spreadOf } from './figures.ts';

function asked(truth: string[], answers: string[], bytes = 1000): Asked {
  return {
    query: { kind: '2 characters', typed: truth.join(), truth: new Set(truth) },
    reply: {
      answers: new Set(answers),
      start: [{ path: 'pagefind.js', bytes: 20_000 }],
      shown: [{ path: 'index/a.pf_index', bytes }],
      first: [
        { path: 'index/a.pf_index', bytes },
        { path: 'document/a.pf_document', bytes: 500 },
      ],
      cpu: 1,
    },
  };
}

const indexing = {
  cpu: 9,
  seconds: 9,
  memory: { node: 7e8, others: 8e8 },
  bytes: 9_000_000,
  files: 3000,
};

describe('exactness', () => {
  it('counts what is missing and what should not be there', () => {
    const { recall, precision, wrong } = exactnessOf('x', [
      asked(['a', 'b', 'c'], ['a', 'b']),
      asked(['d'], ['d', 'e']),
      asked([], []),
    ]);
    expect({ recall, precision, wrong }).toEqual({
      recall: 0.75,
      precision: 0.75,
      wrong: ['a,b,c', 'd'],
    });
  });

  it('is whole where nothing was to be found and nothing was', () => {
    expect(exactnessOf('x', [asked([], [])])).toMatchObject({ recall: 1, precision: 1 });
  });
});

it('spreads values by rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spreadOf(values)).toEqual({ median: 50, p90: 90, p95: 95, worst: 100 });
});

describe('the table', () => {
  const rows = (list: Asked[]) => rowsOf(figuresOf('M', 10, list, indexing, undefined));
  const reached = (list: Asked[], label: string) =>
    rows(list).find((row) => row.label.startsWith(label))?.isReached;

  it('says what is reached and what is missed', () => {
    const good = [asked(['a'], ['a'])];
    expect(reached(good, '2 characters')).toBe(true);
    expect(reached([asked(['a', 'b'], ['a'])], '2 characters')).toBe(false);
    expect(reached([asked(['a'], ['a', 'b'])], '2 characters')).toBe(false);
    expect(reached(good, 'next query, KB, median')).toBe(true);
    expect(reached([asked(['a'], ['a'], 24_600)], 'next query, KB, median')).toBe(false);
    expect(reached(good, 'indexing, CPU')).toBe(true);
    expect(reached(good, 'indexing, peak memory')).toBe(false);
    expect(reached(good, 'key to results')).toBeUndefined();
  });

  it('tells index from documents', () => {
    const { next } = figuresOf('M', 10, [asked(['a'], ['a'])], indexing, undefined);
    expect([next.index.median, next.documents.median, next.bytes.median]).toEqual([
      1000, 500, 1500,
    ]);
  });

  it('is for people', () => {
    const table = tableOf(figuresOf('M', 10, [asked(['a', 'b'], ['a'])], indexing, undefined));
    expect(table).toMatch(/2 characters \(1\) +50\.00 % \/ 100\.00 % .*MISSED \(≥ 99\.90 %/);
    expect(table).toMatch(/key to results, ms, median +not measured/);
  });
});
