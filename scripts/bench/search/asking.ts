import { importedPagefind } from '../../../src/search/pagefind-client.ts';
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
  /** What the query loads until something is shown: an answer, or the word that there is none. */
  readonly shown: readonly Load[];
  /** What it loads until as many are there as the panel shows at first. */
  readonly first: readonly Load[];
  /** Processor time to there, in milliseconds, in Node. */
  readonly cpu: number;
}

/** Answers that the panel shows at first. */
const enough = 10;

/**
 * The search of the site without a browser: its own modules and Pagefind's script. All of the
 * benchmark that knows how they are called is here; the panel's markup is known to `in-browser.ts`.
 */
export class Asking {
  readonly #wire: Wire;
  readonly #pagefind = importedPagefind();

  constructor({ index }: Corpus) {
    this.#wire = new Wire(index, paths.searchIndex);
  }

  async ask(typed: string): Promise<Reply> {
    this.#wire.taken();
    const before = globalThis.fetch;
    const engine = await PagefindEngine.open(paths.searchIndex, {
      pagefind: await this.#pagefind,
      replaceFetch: (fetch) => {
        globalThis.fetch = (input) => fetch(String(input));
      },
    });
    const begun = process.threadCpuUsage();
    const answers = new Set<string>();
    const loads: Load[] = [];
    let shown: readonly Load[] | undefined;
    let first: readonly Load[] | undefined;
    let cpu = 0;
    const note = () => {
      const { user, system } = process.threadCpuUsage(begun);
      cpu = (user + system) / 1000;
      first = [...loads];
    };
    for await (const found of search(engine, readQuery(typed), {}, 'best')) {
      for (const answer of found.answers) {
        // What is only near, or sounds so, comes after all that holds the words.
        if (!answer.isPart && !answer.isSaid) answers.add(keyOf(answer));
      }
      loads.push(...this.#wire.taken());
      if (!shown && answers.size > 0) shown = [...loads];
      if (!first && answers.size >= enough) note();
    }
    if (!first) note();
    shown ??= loads;
    await engine.close();
    globalThis.fetch = before;
    const isForAll = ({ path }: Load) => !/\.pf_(?:index|document|filter)$/.test(path);
    return {
      answers,
      start: loads.filter(isForAll),
      shown: shown.filter((load) => !isForAll(load)),
      first: (first ?? []).filter((load) => !isForAll(load)),
      cpu,
    };
  }

  close(): void {
    this.#wire.close();
  }
}
