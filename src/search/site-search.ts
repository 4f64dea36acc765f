import type { Asked } from './asked.ts';
import { type Nearest, nearest } from './nearest.ts';
import { PagefindEngine } from './pagefind-engine.ts';
import { readQuery } from './query.ts';
import { type Found, search } from './search.ts';

/** One engine for all that search on the page, opened when it is first needed. */
const engines = new Map<string, Promise<PagefindEngine>>();

function engineOf(folder: string): Promise<PagefindEngine> {
  const engine = engines.get(folder) ?? PagefindEngine.open(folder);
  engines.set(folder, engine);
  return engine;
}

/** Loads the index in a folder, so that the first search finds it there. */
export function warm(folder: string): void {
  engineOf(folder).catch(() => engines.delete(folder));
}

/**
 * Searches the index that lies on the server now, though the page may be older than it.
 *
 * @param folder Path of the index's folder; ends with `/`.
 * @yields As {@link search} does; anew from the first page if the index has changed meanwhile.
 * @throws Error if the index does not load.
 */
export async function* searchSite(
  folder: string,
  { typed, filter, order }: Asked,
): AsyncGenerator<Found, void, void> {
  const query = readQuery(typed);
  try {
    const engine = await engineOf(folder);
    let isAny = false;
    try {
      for await (const found of search(engine, query, filter, order)) {
        isAny ||= found.answers.length > 0;
        // Nothing found in an index that is no longer there proves nothing.
        if (!isAny && found.isAll && (await engine.isStale())) break;
        yield found;
        if (found.isAll) return;
      }
    } catch (error) {
      if (isAny || !(await engine.isStale())) throw error;
    }
    engines.delete(folder);
    yield* search(await engineOf(folder), query, filter, order);
  } catch (error) {
    engines.delete(folder);
    throw error;
  }
}

/**
 * Looks for what is near to a search that found nothing.
 *
 * @throws Error if the index does not load.
 */
export async function* nearestOnSite(
  folder: string,
  { typed, filter }: Asked,
): AsyncGenerator<Nearest, void, void> {
  yield* nearest(await engineOf(folder), readQuery(typed), filter);
}
