import type { NoteSummary } from '../library/note-summary.ts';

/** Last changed first; what nobody dated comes after, by title. */
export function listed(notes: readonly NoteSummary[]): NoteSummary[] {
  return [...notes].sort(
    (a, b) =>
      (b.updated ?? '').localeCompare(a.updated ?? '') || a.title.localeCompare(b.title, 'zh-CN'),
  );
}
