import { availableParallelism } from 'node:os';
import { setImmediate as messagesCome } from 'node:timers/promises';
import type { Cutter } from './cutter.ts';
import { CuttingThread, signsOf } from './cutting-thread.ts';
import type { PassageWords } from './passage.ts';

/** Signs that are cut before it is worth while to begin a second thread: some hundred books’. */
const mostAlone = 600_000;

/** The words of texts, and what their numbers stand for. */
export interface CutTexts extends PassageWords {
  readonly vocabulary: readonly string[];
}

export interface Threads {
  /** That may run at once. */
  readonly count: number;
  /** Signs that are cut before a second is begun. */
  readonly alone: number;
  readonly begin: () => CuttingThread;
}

const usualThreads: Threads = {
  count: availableParallelism(),
  alone: mostAlone,
  begin: () => new CuttingThread(),
};

/** Cuts texts here, and on a second thread as well where there is much to cut. */
export class Cutting {
  readonly #cutter: Cutter;
  readonly #threads: Threads;
  #thread: CuttingThread | undefined;
  #isAlone: boolean;
  #cut = 0;

  constructor(cutter: Cutter, threads: Threads = usualThreads) {
    this.#cutter = cutter;
    this.#threads = threads;
    this.#isAlone = threads.count < 2;
  }

  /** @returns Gives the words once they are needed: the thread may still be at it. */
  async begin(standards: readonly string[]): Promise<() => Promise<CutTexts>> {
    // Else it would not be heard that the thread is done.
    if (this.#thread) await messagesCome();
    const thread = this.#thread;
    if (!thread?.isFree) {
      const cut = this.#cutHere(standards);
      return async () => cut;
    }
    const words = thread.cut(standards);
    return async () => {
      const cut = await words;
      return cut ? { ...cut, vocabulary: thread.vocabulary } : this.#cutHere(standards);
    };
  }

  async end(): Promise<void> {
    await this.#thread?.close();
  }

  #cutHere(standards: readonly string[]): CutTexts {
    if (!this.#thread && !this.#isAlone) {
      this.#cut += signsOf(standards);
      if (this.#cut > this.#threads.alone) this.#beginThread();
    }
    return { ...this.#cutter.cut(standards), vocabulary: this.#cutter.vocabulary };
  }

  #beginThread(): void {
    try {
      this.#thread = this.#threads.begin();
    } catch {
      // The system grants no more.
      this.#isAlone = true;
    }
  }
}
