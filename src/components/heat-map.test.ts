import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewHeatMap } from '../views/heat-map.ts';
import { strings } from '../views/testing/example-book.ts';
import HeatMap from './heat-map.astro';
import { drawingsOf } from './testing/drawing.ts';

/** A leap year that is known of up to July: every size of dot, and books that were finished. */
const map = viewHeatMap(
  '2024',
  new Map([
    ['2024-01-01', { count: 1, finished: [] }],
    ['2024-02-29', { count: 5, finished: ['甲', '乙 & <丙>'] }],
    ['2024-03-31', { count: 12, finished: [] }],
    ['2024-06-30', { count: 40, finished: [] }],
    ['2024-07-01', { count: 0, finished: ['丁'] }],
  ]),
  { measure: 'highlights', scale: [1, 3, 10, 30], until: '2024-07-10' },
  strings,
);

it('a year’s heat map is drawn as its golden files show', async () => {
  const drawn = await drawingsOf(HeatMap, { id: 'map', map });
  expect(drawn).toHaveLength(2);
  for (const [half, svg] of drawn.entries()) {
    const golden = join(import.meta.dirname, 'fixtures', `heat-map-${half + 1}.svg`);
    await expect(svg).toMatchFileSnapshot(golden);
  }
});
