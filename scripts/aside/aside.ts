import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AsideNews, AsideTask, AsideWork } from './aside-calls.ts';

interface Ends {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(reason: Error): void;
}

const program = new URL('./main.ts', import.meta.url);

/**
 * A build's other process: it finds what belongs together and makes the search index, while Astro gets
 * ready and makes the pages, which takes one core. What it needs of memory is not added to theirs.
 */
export class Aside {
  readonly #child: ChildProcess;
  readonly #ends: Readonly<Record<AsideWork, Ends>> = { kin: ends(), index: ends() };
  /** Is told how far the work is. */
  onProgress: (work: AsideWork, done: number, all: number) => void = () => {};

  /**
   * @param ended Says that it has ended before all was made, by its exit code, or the signal that ended it.
   * @param script What it runs.
   */
  constructor(ended: (how: string) => string, script: URL = program) {
    this.#child = fork(script, { serialization: 'advanced' });
    this.#child.on('message', (news: AsideNews) => this.#hear(news));
    this.#child.once('error', (error) => this.#fail(error));
    this.#child.once('exit', (code, signal) =>
      this.#fail(new Error(ended(String(code ?? signal)))),
    );
  }

  give(task: AsideTask): void {
    this.#child.send(task);
  }

  /** Resolves when it is made. @throws Error as the work does, or if the process ends before. */
  made(work: AsideWork): Promise<void> {
    return this.#ends[work].promise;
  }

  /** Ends it, whatever it is at. */
  stop(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends it, and waits until it writes no more. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.stop();
    await ended;
  }

  #hear(news: AsideNews): void {
    switch (news.tells) {
      case 'progress':
        this.onProgress(news.work, news.done, news.all);
        return;
      case 'end':
        this.#ends[news.work].resolve();
        return;
      case 'failure':
        this.#fail(new Error(news.message));
        return;
      default:
        news satisfies never;
    }
  }

  #fail(error: Error): void {
    for (const one of Object.values(this.#ends)) one.reject(error);
  }
}

/** Nobody may have asked for it when it fails. */
function ends(): Ends {
  const one = Promise.withResolvers<void>();
  one.promise.catch(() => {});
  return one;
}
