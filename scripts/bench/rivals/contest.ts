import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainBook } from './plain-library.ts';
import { medianRun, type RivalRun, runPagefind, runRival } from './rival-run.ts';
import type { Rival } from './rivals.ts';

export interface RivalFigures {
  readonly name: string;
  readonly version: string;
  /** Medians of all runs. */
  readonly run: RivalRun;
}

/** What other generators took for the same pages. */
export interface RivalResults {
  readonly rivals: readonly RivalFigures[];
  /** Over the pages of the first of them; why there is none, where it failed. */
  readonly pagefind: RivalRun | { readonly failed: string };
}

/** Others that build the same library, each in a folder of its own, as often as they are asked. */
export class Contest {
  readonly #rivals: readonly Rival[];
  readonly #folder: string;
  readonly #runs = new Map<string, RivalRun[]>();
  readonly #indexed: RivalRun[] = [];
  #failed: string | undefined;

  constructor(rivals: readonly Rival[], folder: string) {
    this.#rivals = rivals;
    this.#folder = folder;
  }

  /** @param books The library, from its beginning at each call. */
  async prepare(books: () => AsyncIterable<PlainBook>): Promise<void> {
    for (const rival of this.#rivals) {
      await mkdir(this.#folderOf(rival), { recursive: true });
      await rival.prepare(this.#folderOf(rival), books());
    }
  }

  /** @throws Error if one of them fails; but that Pagefind does is told by the results. */
  async run(signal?: AbortSignal): Promise<void> {
    for (const rival of this.#rivals) {
      const runs = this.#runs.get(rival.name) ?? [];
      runs.push(await runRival(rival, this.#folderOf(rival), signal));
      this.#runs.set(rival.name, runs);
    }
    const [first] = this.#rivals;
    if (!first || this.#failed !== undefined) return;
    try {
      this.#indexed.push(await runPagefind(join(this.#folderOf(first), first.out), signal));
    } catch (error) {
      if (signal?.aborted) throw error;
      this.#failed = error instanceof Error ? error.message : String(error);
    }
  }

  results(): RivalResults {
    return {
      rivals: this.#rivals.map((rival) => ({
        name: rival.name,
        version: rival.version,
        run: medianRun(this.#runs.get(rival.name) ?? []),
      })),
      pagefind: this.#failed === undefined ? medianRun(this.#indexed) : { failed: this.#failed },
    };
  }

  #folderOf(rival: Rival): string {
    return join(this.#folder, rival.name.toLowerCase());
  }
}
