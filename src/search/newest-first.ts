import type { Answer } from './answer.ts';
import { compareNewest, groups, type PageRecords } from './record.ts';

/**
 * Puts answers in the order of their time, the newest first and those without one last, and lets
 * each go as soon as nothing newer can come.
 */
export class NewestFirst {
  #waiting: readonly Answer[] = [];
  #last: Last | undefined;

  /** @param pages The next ones of the index, and `answers` what they hold. */
  released(answers: readonly Answer[], pages: readonly Last[]): readonly Answer[] {
    this.#last = pages.at(-1) ?? this.#last;
    const all = this.#inOrder(answers);
    const waits = all.findIndex(({ created }) => !isDue(created, this.#last));
    const due = waits === -1 ? all : all.slice(0, waits);
    this.#waiting = waits === -1 ? [] : all.slice(waits);
    return due;
  }

  /** @param answers What the last pages of the index hold. */
  rest(answers: readonly Answer[]): readonly Answer[] {
    const all = this.#inOrder(answers);
    this.#waiting = [];
    return all;
  }

  #inOrder(answers: readonly Answer[]): Answer[] {
    return [...this.#waiting, ...answers].sort((a, b) => compareNewest(a.created, b.created));
  }
}

type Last = Pick<PageRecords, 'group' | 'newest'>;

/** Whether nothing newer can stand on a page that comes after the last. */
function isDue(created: string | undefined, last: Last | undefined): boolean {
  if (!last || last.group < groups.own) return false;
  // Behind a page without a time there are no others that have one.
  if (last.group > groups.own || last.newest === undefined) return true;
  return created !== undefined && created >= last.newest;
}
