import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewDensity } from '../views/density-view.ts';
import { bookOf, highlight, paths, section, strings } from '../views/testing/example-book.ts';
import type { Highlight } from '../weread/book.ts';
import DensityStrip from './density-strip.astro';
import { drawingsOf } from './testing/drawing.ts';

function at(chapterUid: number, start: number, colour?: Highlight['colour']): Highlight {
  const range = { start, end: start + 20 };
  return highlight(`${chapterUid}-${start}`, { chapterUid, range, ...(colour ? { colour } : {}) });
}

/** A long chapter in several colours, one without a highlight, and a page of two WeRead chapters. */
const book = bookOf([
  section('1', { items: [at(1, 0), at(1, 40, 'red'), at(1, 900, 'red'), at(1, 1979, 'blue')] }),
  section('2'),
  section('3', {
    items: [at(3, 79)],
    sections: [section('3.1', { kind: 'section', items: [at(4, 10, 'green'), at(4, 379)] })],
  }),
  section('4', { title: '“末章” & 后记', items: [at(5, 5, 'purple')] }),
]);

it('the density strip is drawn as its golden file shows', async () => {
  const golden = join(import.meta.dirname, 'fixtures', 'density-strip.svg');
  const [svg] = await drawingsOf(DensityStrip, { density: viewDensity(book, { paths, strings }) });
  await expect(svg).toMatchFileSnapshot(golden);
});
