import type { Asked } from './asked.ts';
import type { Nearest } from './nearest.ts';
import type { Found } from './search.ts';
import { SearchClient } from './search-client.ts';

/** One worker for all that search on the page, started when it is first needed. */
const clients = new Map<string, Promise<SearchClient>>();

function clientOf(folder: string): Promise<SearchClient> {
  const client = clients.get(folder) ?? SearchClient.open(folder, newWorker());
  clients.set(folder, client);
  return client;
}

const newWorker = () =>
  new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });

/** The next search begins with the index that lies on the server then. */
function forget(folder: string, opened: Promise<SearchClient>): void {
  if (clients.get(folder) === opened) clients.delete(folder);
  opened.then(
    (client) => client.close(),
    () => {},
  );
}

/** Loads the index in a folder, so that the first search finds it there. */
export function warm(folder: string): void {
  const opened = clientOf(folder);
  opened.catch(() => forget(folder, opened));
}

/**
 * Searches the index that lies on the server now, though the page may be older than it.
 *
 * @param folder Path of the index's folder; ends with `/`.
 * @yields As `search` does; anew from the first page if the index has changed meanwhile.
 * @throws Error if the index does not load.
 */
export async function* searchSite(folder: string, asked: Asked): AsyncGenerator<Found, void, void> {
  // What is opened for this search is the index that lies there now.
  const isOld = clients.has(folder);
  const before = clientOf(folder);
  let isAny = false;
  try {
    const client = await before;
    for await (const found of client.found(asked)) {
      isAny ||= found.answers.length > 0;
      // Nothing found in an index that is no longer there proves nothing.
      if (isOld && !isAny && found.isAll && (await client.isStale())) break;
      yield found;
      if (found.isAll) return;
    }
  } catch (error) {
    const isStale = await before.then((client) => client.isStale()).catch(() => false);
    if (isAny || !isStale) {
      forget(folder, before);
      throw error;
    }
  }
  forget(folder, before);
  const now = clientOf(folder);
  try {
    yield* (await now).found(asked);
  } catch (error) {
    forget(folder, now);
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
  asked: Asked,
): AsyncGenerator<Nearest, void, void> {
  yield* (await clientOf(folder)).nearest(asked);
}
