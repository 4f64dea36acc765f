import { expect, it, vi } from 'vitest';
import destination, { tellingPages } from './page-lines.ts';

it('pages are counted by the lines that Astro says of them, and errors alone are shown', () => {
  const shown = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const counts: number[] = [];
  const { logger } = tellingPages((pages) => counts.push(pages));
  expect(logger).toMatchObject({ entrypoint: expect.stringMatching(/page-lines\.ts$/) });
  const { write } = destination();
  for (const message of ['  ├─ /index.html', ' (+2ms)', 'building', '  ├─ /books/index.html']) {
    write({ level: 'info', message });
  }
  write({ level: 'warn', message: '├─' });
  expect(counts).toEqual([1, 2]);
  expect(shown).not.toHaveBeenCalled();
  write({ level: 'error', message: 'no' });
  expect(shown).toHaveBeenCalledWith('no\n');
  shown.mockRestore();
});
