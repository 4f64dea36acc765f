import { Worker } from 'node:worker_threads';
import type { CuttingAnswer, CuttingTask } from './cutting-worker.ts';
import type { PassageWords } from './passage.ts';

/** Signs that lie ready for the thread: it never waits, nor is it waited for when all else is done. */
const mostAhead = 100_000;

export const signsOf = (standards: readonly string[]): number =>
  standards.reduce((sum, { length }) => sum + length, 0);

interface Pending {
  readonly size: number;
  readonly answer: (words: PassageWords | undefined) => void;
}

/** Cuts texts beside the thread that reads them. */
export class CuttingThread {
  readonly #worker: Worker;
  readonly #vocabulary: string[] = [];
  readonly #pending = new Map<number, Pending>();
  #ahead = 0;
  #number = 0;
  #isOver = false;

  /** Takes half a second to be ready, and eighty megabytes; it may be given texts at once. */
  constructor(script: URL = new URL('./cutting-worker.ts', import.meta.url)) {
    this.#worker = new Worker(script);
    this.#worker.on('message', ({ number, added, words, wordEnds }: CuttingAnswer) => {
      for (const word of added) this.#vocabulary.push(word);
      this.#settle(number, { words, wordEnds });
    });
    // It lacks memory, or what it runs is not there.
    for (const end of ['error', 'messageerror', 'exit']) this.#worker.on(end, () => this.#giveUp());
  }

  /** All telling words that it met so far; it grows. */
  get vocabulary(): readonly string[] {
    return this.#vocabulary;
  }

  /** It has not enough to do. */
  get isFree(): boolean {
    return !this.#isOver && this.#ahead < mostAhead;
  }

  /** @returns Nothing if the thread came to an end before it was done. */
  cut(standards: readonly string[]): Promise<PassageWords | undefined> {
    if (this.#isOver) return Promise.resolve(undefined);
    const { promise, resolve } = Promise.withResolvers<PassageWords | undefined>();
    const task: CuttingTask = { number: this.#number, standards };
    const size = signsOf(standards);
    this.#pending.set(this.#number, { size, answer: resolve });
    this.#number += 1;
    this.#ahead += size;
    this.#worker.postMessage(task);
    return promise;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(number: number, words: PassageWords | undefined): void {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    this.#ahead -= pending?.size ?? 0;
    pending?.answer(words);
  }

  #giveUp(): void {
    this.#isOver = true;
    for (const number of this.#pending.keys()) this.#settle(number, undefined);
  }
}
