import type { Answer } from './answer.ts';
import { compareNewest, groups, type PageRecords } from './record.ts';

/**
 * Puts answers in the order of their time, the newest first and those without one last, and lets
 * each go as soon as nothing newer can come.
 */
export class NewestFirst {
  #waiting: readonly Answer[] = [];

  /**
   * @param answers What the next pages of the index hold.
   * @param last The last of these pages; none if no others come.
   */
  released(
    answers: readonly Answer[],
    last: Pick<PageRecords, 'group' | 'newest'> | undefined,
  ): readonly Answer[] {
    const all = [...this.#waiting, ...answers].sort((a, b) => compareNewest(a.created, b.created));
    const waits = all.findIndex(({ created }) => !isDue(created, last));
    const due = waits === -1 ? all : all.slice(0, waits);
    this.#waiting = waits === -1 ? [] : all.slice(waits);
    return due;
  }
}

/** Whether nothing newer can stand on a page that comes after the last. */
function isDue(
  created: string | undefined,
  last: Pick<PageRecords, 'group' | 'newest'> | undefined,
): boolean {
  if (!last || last.group > groups.own) return true;
  if (last.group < groups.own) return false;
  // Behind a page without a time there are no others that have one.
  return last.newest === undefined || (created !== undefined && created >= last.newest);
}
