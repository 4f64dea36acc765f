import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PagefindEngine } from '../../../src/search/pagefind-engine.ts';
import { readQuery } from '../../../src/search/query.ts';
import { search } from '../../../src/search/search.ts';
import { type Corpus, paths } from './corpus.ts';
import { keyOf } from './truth.ts';
import { type Load, Wire } from './wire.ts';

/** What one query brought, in a browser that knew nothing before. */
export interface Reply {
  /** Keys of all answers. */
  readonly answers: ReadonlySet<string>;
  /** What any search loads, whatever is asked. */
  readonly start: readonly Load[];
  /** What the query loads until the first answers are shown. */
  readonly first: readonly Load[];
  /** Processor time to there, in milliseconds, in Node. */
  readonly cpu: number;
}

/** Answers that the panel shows at first. */
const enough = 10;

/**
 * The search of the site without a browser: its own modules and the index's own `pagefind.js`. All
 * of the benchmark that knows how they are called is here; the panel's markup is known to
 * `in-browser.ts`.
 */
export class Asking {
  readonly #wire: Wire;
  readonly #script: string;

  constructor({ index }: Corpus) {
    this.#wire = new Wire(index, paths.searchIndex);
    this.#script = join(index, 'pagefind.js');
  }

  async ask(typed: string): Promise<Reply> {
    this.#wire.taken();
    const before = globalThis.fetch;
    const engine = await PagefindEngine.open(paths.searchIndex, {
      load: async (address) => {
        await this.#wire.load(address);
        return import(pathToFileURL(this.#script).href);
      },
      replaceFetch: (fetch) => {
        globalThis.fetch = (input) => fetch(String(input));
      },
    });
    const begun = process.cpuUsage();
    const answers = new Set<string>();
    let loads: readonly Load[] | undefined;
    let cpu = 0;
    const note = () => {
      const { user, system } = process.cpuUsage(begun);
      cpu = (user + system) / 1000;
      loads = this.#wire.taken();
    };
    for await (const found of search(engine, readQuery(typed), {}, 'best')) {
      for (const answer of found.answers) {
        // What is only near, or sounds so, comes after all that holds the words.
        if (!answer.isPart && !answer.isSaid) answers.add(keyOf(answer));
      }
      if (!loads && answers.size >= enough) note();
    }
    if (!loads) note();
    await engine.close();
    globalThis.fetch = before;
    const isForAll = ({ path }: Load) => !/\.pf_(?:index|document|filter)$/.test(path);
    return {
      answers,
      start: (loads ?? []).filter(isForAll),
      first: (loads ?? []).filter((load) => !isForAll(load)),
      cpu,
    };
  }

  close(): void {
    this.#wire.close();
  }
}
