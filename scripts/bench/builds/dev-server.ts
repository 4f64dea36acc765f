import { setTimeout } from 'node:timers/promises';
import { runCommand } from '../../command.ts';

/** Milliseconds between two looks at a page. */
const pace = 10;

/** The longest that a page is waited for, in milliseconds. */
const limit = 180_000;

/** The dev server of a project, seen from a browser. */
export class DevServer {
  readonly #address: string;
  readonly #end: AbortController;
  readonly #ended: Promise<unknown>;

  private constructor(address: string, end: AbortController, ended: Promise<unknown>) {
    this.#address = address;
    this.#end = end;
    this.#ended = ended;
  }

  /** @param script Starts it at the port. */
  static start(
    script: string,
    port: number,
    options: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  ): DevServer {
    const end = new AbortController();
    const args = [script, '--port', String(port)];
    const env = { ...options.env, ASTRO_DEV_BACKGROUND: '0' };
    const ended = runCommand(process.execPath, args, {
      ...options,
      env,
      limit: 3_600_000,
      signal: end.signal,
    });
    return new DevServer(`http://localhost:${port}`, end, ended);
  }

  /**
   * @param path Begins with `/`.
   * @returns Seconds until the page has the words.
   * @throws Error if it never has them.
   */
  async until(path: string, words: string): Promise<number> {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    while (seconds() * 1000 < limit) {
      if ((await this.#read(path)).includes(words)) return seconds();
      await setTimeout(pace);
    }
    throw new Error(`${path} never has “${words}”.`);
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.#ended;
  }

  async #read(path: string): Promise<string> {
    try {
      return await (await fetch(this.#address + encodeURI(path))).text();
    } catch {
      // It does not listen yet.
      return '';
    }
  }
}
