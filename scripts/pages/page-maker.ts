import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { compiledFolder } from '../keep-compiled.ts';
import type { PageCall, PageNews } from './page-maker-calls.ts';

const program = new URL('./main.ts', import.meta.url);

interface Hearing {
  /** Says that it has ended before all was made, by its exit code, or the signal that ended it. */
  readonly ended: (how: string) => string;
  readonly progress: (done: number, all: number) => void;
  /** Is told of another build of the project that is waited for, by the number of its process. */
  readonly wait: (pid: number) => void;
}

/**
 * A build's other process, in which Astro makes the pages: it gets ready while the library is read, and
 * makes them while the search index is made. What it needs of memory is not added to theirs.
 */
export class PageMaker {
  readonly #child: ChildProcess;
  readonly #hearing: Hearing;
  readonly #made = Promise.withResolvers<void>();
  #isMade = false;

  /**
   * @param making Where the site is made.
   * @param script What it runs.
   */
  constructor(making: string, hearing: Hearing, script: URL = program) {
    this.#hearing = hearing;
    // Nobody may have asked for them when it fails.
    this.made.catch(() => {});
    // Its first modules are kept, too: what makes JavaScript of TypeScript need not be loaded.
    const env = { ...process.env, NODE_COMPILE_CACHE: compiledFolder() };
    this.#child = fork(script, { env });
    this.#child.on('message', (news: PageNews) => this.#hear(news));
    this.#child.once('error', (error) => this.#made.reject(error));
    this.#child.once('exit', (code, signal) =>
      this.#made.reject(new Error(hearing.ended(String(code ?? signal)))),
    );
    this.#tell({ tells: 'folder', making });
  }

  /** Resolves when all pages are made. Rejects as Astro does, or if the process ends before. */
  get made(): Promise<void> {
    return this.#made.promise;
  }

  /** The library is read: the file has what it holds. */
  give(file: string): void {
    this.#tell({ tells: 'contents', file });
  }

  /** All else that pages show is there, but for what belongs together. */
  begin(): void {
    this.#tell({ tells: 'ready' });
  }

  /** What belongs together is found, too. */
  kinFound(): void {
    this.#tell({ tells: 'kin' });
  }

  /** Ends it, whatever it is at. */
  stop(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends it, unless it is about to, and waits until it writes no more. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    if (!this.#isMade) this.stop();
    await ended;
  }

  /** One that has ended hears nothing: why is told where its pages are waited for. */
  #tell(call: PageCall): void {
    this.#child.send(call, () => {});
  }

  #hear(news: PageNews): void {
    switch (news.tells) {
      case 'progress':
        this.#hearing.progress(news.done, news.all);
        return;
      case 'wait':
        this.#hearing.wait(news.pid);
        return;
      case 'end':
        this.#isMade = true;
        this.#made.resolve();
        return;
      case 'failure':
        this.#made.reject(new Error(news.message));
        return;
      default:
        news satisfies never;
    }
  }
}
