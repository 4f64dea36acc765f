import { sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';

type Load = () => Promise<void>;

/** Loads, when it is the loaders' turn, and lets what they changed be seen. */
export type TakeIn = (load: Load) => Promise<void>;

/** Milliseconds within which changes on disk count as one: a sync writes many files. */
const pause = 60;

/** In dev: lets loaders load again, all at once, when anything below the notes folder comes, goes or changes. */
export class FolderWatch {
  readonly #folder: string;
  readonly #takeIn: TakeIn;
  readonly #loads = new Map<string, Load>();
  #timer: NodeJS.Timeout | undefined;

  /** @param folder Absolute. */
  constructor(folder: string, takeIn: TakeIn) {
    this.#folder = folder;
    this.#takeIn = takeIn;
  }

  /** Astro forgets who watches before it lets a loader begin anew: so each of them listens. */
  begin({ collection, watcher, logger }: LoaderContext, load: Load): void {
    if (!watcher) return;
    this.#loads.set(collection, load);
    watcher.add(this.#folder);
    watcher.on('all', (_event, path) => {
      if (!path.startsWith(this.#folder + sep)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const logged = (error: unknown) => logger.error(String(error));
        this.#takeIn(() => this.#loadAll(logged)).catch(logged);
      }, pause);
    });
  }

  async #loadAll(failed: (error: unknown) => void): Promise<void> {
    await Promise.all([...this.#loads.values()].map((load) => load().catch(failed)));
  }
}
