import type { NoteSummary } from '../library/note-summary.ts';

/** Notes of one page of their list: there may be thousands. */
const most = 100;

/** How many pages the list has; the first is there for no notes too. */
export const notePages = (notes: readonly unknown[]) => Math.max(1, Math.ceil(notes.length / most));

/** @param page Counted from 1. */
export const onPage = <Note>(notes: readonly Note[], page: number): Note[] =>
  notes.slice((page - 1) * most, page * most);

/** Last changed first; what nobody dated comes after, by title. */
export function listed(notes: readonly NoteSummary[]): NoteSummary[] {
  return [...notes].sort(
    (a, b) =>
      (b.updated ?? '').localeCompare(a.updated ?? '') || a.title.localeCompare(b.title, 'zh-CN'),
  );
}
