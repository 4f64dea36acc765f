import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type DayCounts, highlightDaysList } from './highlight-days-list.ts';

it('the days of highlights are known to the next build, and forgotten where they are damaged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'garden-days-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const days: DayCounts = [
    ['2024-02-29', 3],
    ['2024-03-01', 1],
  ];
  const now = new Map([['key', days]]);
  const list = highlightDaysList(folder, process.cwd());
  expect(list.known.size).toBe(0);
  list.keep(now);
  expect(highlightDaysList(folder, process.cwd()).known).toEqual(now);
  await writeFile(join(folder, 'days.kept'), 'no list');
  expect(highlightDaysList(folder, process.cwd()).known.size).toBe(0);
});
