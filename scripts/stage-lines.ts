import type { WriteStream } from 'node:tty';
import { Pace } from './pace.ts';

type Screen = Pick<WriteStream, 'isTTY'> & { write(text: string): unknown };

/**
 * Tells what a long piece of work is at: on a terminal one line that counts up, elsewhere (in CI, in
 * a file) one line for each stage when it ends.
 */
export class StageLines {
  readonly #out: Screen;
  #name = '';
  #start = 0;
  #pace = new Pace();

  constructor(out: Screen) {
    this.#out = out;
  }

  /** Of the stage that it is at, or was at last. */
  get name(): string {
    return this.#name;
  }

  begin(name: string): void {
    this.#name = name;
    this.#start = performance.now();
    this.#pace = new Pace();
    if (this.#out.isTTY) this.#out.write(`… ${name}`);
  }

  /** @param all Unknown where the work itself finds out. */
  progress(done: number, all?: number): void {
    if (!this.#out.isTTY || !this.#pace.isTime(done, all)) return;
    this.#out.write(`\r\u001B[K… ${this.#name} ${all === undefined ? done : `${done}/${all}`}`);
  }

  end(): void {
    const seconds = ((performance.now() - this.#start) / 1000).toFixed(1);
    this.#out.write(`${this.#out.isTTY ? '\r\u001B[K' : ''}✓ ${this.#name} ${seconds} s\n`);
  }
}
