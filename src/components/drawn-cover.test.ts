import { join } from 'node:path';
import { expect, it } from 'vitest';
import DrawnCover from './drawn-cover.astro';
import { htmlOf } from './testing/drawing.ts';

/** A name in each size of letters, with and without a subtitle and an author. */
const covers = [
  { id: '27741281', title: '山与河：一部小史', author: '林溪' },
  { id: '27741282', title: '山与河的九个故事', author: undefined },
  { id: '27741283', title: '一条大河和它两岸的人家与田地：一部小史', author: '林溪 等' },
  { id: 'CB_1', title: 'A River <and> its “Banks” (2nd edition)', author: 'R. & S.' },
] as const;

it('drawn covers are marked up as their golden file shows', async () => {
  const golden = join(import.meta.dirname, 'fixtures', 'drawn-covers.html');
  const drawn: string[] = [];
  for (const cover of covers) drawn.push(await htmlOf(DrawnCover, cover));
  await expect(drawn.join('')).toMatchFileSnapshot(golden);
});
