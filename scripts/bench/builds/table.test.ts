import { expect, it } from 'vitest';
import { type Figures, growthOf, medianBuild } from './figures.ts';
import type { Build } from './garden.ts';
import { growthLine, tableOf } from './table.ts';

function build(seconds: number, cpu: number | null = seconds * 2): Build {
  return {
    seconds,
    cpu,
    peak: 500e6,
    together: 600e6,
    stages: [
      { key: 'pages', name: 'Making pages', seconds: seconds / 2, cpu },
      { key: 'end', name: 'end', seconds: seconds / 2, cpu: 0 },
    ],
    output: {
      pages: 3,
      files: 5,
      bytes: 3_000_000,
      gzipped: 1_000_000,
      kinds: {
        chapter: { files: 2, bytes: 2_990_000, gzipped: 950_000 },
        data: { files: 2, bytes: 6_000, gzipped: 3_000 },
        home: { files: 1, bytes: 4_000, gzipped: 2_000 },
      },
    },
    dataStore: 12_345,
  };
}

const figures = (books: number, seconds: number, cpu?: number | null): Figures => ({
  books,
  highlights: books * 70,
  bytes: books * 50_000,
  runs: 1,
  states: {
    cold: build(seconds, cpu),
    unchanged: build(seconds / 4),
    changed: { ...build(seconds / 2), stages: build(seconds / 2).stages.slice(1) },
  },
});

it('shows what each build took, its stages, and what the site is made of', () => {
  const lines = tableOf(figures(300, 8)).split('\n');
  expect(lines[0]).toBe('300 books, 21,000 highlights, 15.0 MB of exports');
  expect(lines.map((line) => line.split(/ {2,}/).filter(Boolean))).toEqual(
    expect.arrayContaining([
      ['cold', 'unchanged', 'one book changed'],
      ['wall, s', '8.00', '2.00', '4.00'],
      ['processor, s', '16.0', '4.00', '8.00'],
      ['most memory of a process, MB', '500', '500', '500'],
      // The last build told of no such stage.
      ['Making pages', '4.00 / 16.0', '1.00 / 4.00'],
      ['end', '4.00 / 0.00', '1.00 / 0.00', '2.00 / 0.00'],
      ["Astro's data store, MB", '0.01', '0.01', '0.01'],
      ['chapter', '2', '2.99', '0.95'],
      ['the rest', '3', '0.01', '0.01'],
      ['all', '5', '3.00', '1.00'],
    ]),
  );
});

it('shows that the processor is not told where it is not', () => {
  expect(tableOf(figures(300, 8, null))).toMatch(/processor, s {2,}– {2,}4\.00/);
});

it('tells how much more a larger library takes', () => {
  const [growth, ...others] = growthOf([figures(300, 8), figures(3000, 60)]);
  expect(others).toEqual([]);
  expect(growth).toMatchObject({ from: 300, to: 3000, books: 10, seconds: 7.5, cpu: 7.5, peak: 1 });
  expect(growth && growthLine(growth)).toBe(
    'From 300 to 3,000 books (× 10.0), highlights × 10.0, wall × 7.50, processor × 7.50, memory × 1.00, site × 1.00',
  );
  expect(growthOf([figures(300, 8)])).toEqual([]);
  expect(growthOf([figures(300, 8, null), figures(3000, 60)])[0]?.cpu).toBeNull();
});

it('takes the median of each stage too', () => {
  const { seconds, stages } = medianBuild([build(10), build(2), build(4)]);
  expect(seconds).toBe(4);
  expect(stages.map((stage) => stage.seconds)).toEqual([2, 2]);
  expect(() => medianBuild([])).toThrow(RangeError);
});
