import { createHash } from 'node:crypto';
import type { Findable } from '../findable.ts';
import type { PageRecords } from '../record.ts';

/** Pages as they come from books and notes. */
export function findablesOf(pages: readonly PageRecords[]): Findable[] {
  const together = Map.groupBy(pages, ({ facts, path }) => facts.book ?? path);
  return [...together].map(([id, some]) => ({
    id,
    key: createHash('sha256').update(JSON.stringify(some)).digest('hex'),
    size: some.flatMap(({ records }) => records).reduce((sum, { text }) => sum + text.length, 0),
    pages: async () => some,
  }));
}
