import { expect, it } from 'vitest';
import type { Build } from '../builds/garden.ts';
import type { RivalResults } from './contest.ts';
import { ratiosOf } from './ratios.ts';
import { medianRun } from './rival-run.ts';
import { rivalTable } from './rival-table.ts';

const cold: Build = {
  seconds: 20,
  cpu: 24,
  peak: 600,
  together: 700,
  stages: [
    { key: 'pages', name: 'Making pages', seconds: 15, cpu: 18 },
    { key: 'index', name: 'Building the search index', seconds: 4, cpu: 4 },
    { key: 'end', name: 'end', seconds: 1, cpu: 2 },
  ],
  output: { pages: 100, files: 200, bytes: 3e6, kinds: {} },
  dataStore: 10,
};

const made = { together: null, pages: 90, files: 90, bytes: 1e6 };
const hugo = { name: 'Hugo', version: '0.1', run: { ...made, seconds: 2, cpu: 4, peak: 300 } };
const pagefind = { ...made, seconds: 8, cpu: 8, peak: 1200 };
const results: RivalResults = { rivals: [hugo], pagefind };

it('divides whole by whole and part by part', () => {
  expect(ratiosOf(cold, results)).toEqual([
    { ours: 'whole', theirs: 'Hugo + Pagefind', seconds: 2, cpu: 2, peak: 0.5 },
    { ours: 'without the index', theirs: 'Hugo', seconds: 8, cpu: 5, peak: null },
    { ours: 'index', theirs: 'Pagefind', seconds: 0.5, cpu: 0.5, peak: null },
  ]);
});

it('compares what is left where Pagefind has failed, and says why', () => {
  const failing: RivalResults = { ...results, pagefind: { failed: 'out of memory' } };
  expect(ratiosOf(cold, failing).map(({ theirs }) => theirs)).toEqual(['Hugo']);
  expect(rivalTable(cold, failing)).toContain('Pagefind failed: out of memory');
});

it('knows nothing of the processor where the system does not tell', () => {
  const untold = { ...results, rivals: [{ ...hugo, run: { ...hugo.run, cpu: null } }] };
  expect(ratiosOf(cold, untold).map(({ cpu }) => cpu)).toEqual([null, null, 0.5]);
});

it('shows all of them, and ours as so many times theirs', () => {
  const rows = rivalTable(cold, results)
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(rows).toEqual(
    expect.arrayContaining([
      ['weread-garden, all of it', '20.0', '24.0', '0.00', '100', '200', '3.00'],
      ["Pagefind over Hugo's pages", '8.00', '8.00', '0.00', '90', '90', '1.00'],
      ['whole ÷ Hugo + Pagefind', '× 2.00', '× 2.00', '× 0.50'],
      ['index ÷ Pagefind', '× 0.50', '× 0.50'],
    ]),
  );
});

it('takes the median of several runs', () => {
  const runs = [9, 1, 3].map((seconds) => ({ ...pagefind, seconds }));
  expect(medianRun(runs)).toEqual({ ...pagefind, seconds: 3, together: null });
  expect(() => medianRun([])).toThrow(RangeError);
});
