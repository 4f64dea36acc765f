import type { Answer } from './answer.ts';
import type { Place } from './candidates.ts';
import { compareNewest, groups } from './record.ts';

/**
 * Puts answers in the order of their time, the newest first and those without one last, and lets
 * each go as soon as nothing newer can come.
 */
export class NewestFirst {
  #waiting: readonly Answer[] = [];

  /**
   * @param answers What the next pages of the index hold.
   * @param next No page that is to come stands before it in the index; none if none comes.
   */
  released(answers: readonly Answer[], next: Place | undefined): readonly Answer[] {
    const all = [...this.#waiting, ...answers].sort((a, b) => compareNewest(a.created, b.created));
    const waits = all.findIndex(({ created }) => !isDue(created, next));
    const due = waits === -1 ? all : all.slice(0, waits);
    this.#waiting = waits === -1 ? [] : all.slice(waits);
    return due;
  }
}

/** Whether nothing newer can stand on a page that comes from this place on. */
function isDue(created: string | undefined, next: Place | undefined): boolean {
  if (!next || next.group > groups.own) return true;
  if (next.group < groups.own) return false;
  // Behind a page without a time there are no others that have one.
  return next.newest === undefined || (created !== undefined && created >= next.newest);
}
