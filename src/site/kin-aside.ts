import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TitledBook } from '../kin/keyed-book.ts';
import { type KinManifest, kinManifestSchema } from '../kin/kin-store.ts';

/** What is to be compared. */
export interface AsideTask {
  readonly books: readonly TitledBook[];
  readonly anew: boolean;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Finds on a thread of its own what belongs together, so that the dev server goes on answering. One is at it
 * at a time.
 *
 * @param root The project's folder: where Vite has put this module says nothing of it.
 * @throws Error if the thread ends before it has found it.
 */
export function gatherAside(task: AsideTask, root: string): Promise<KinManifest> {
  const found = turn.then(() => gather(task, root));
  turn = found.catch(() => {});
  return found;
}

function gather(task: AsideTask, root: string): Promise<KinManifest> {
  const { promise, resolve, reject } = Promise.withResolvers<KinManifest>();
  const worker = new Worker(join(root, 'src', 'site', 'kin-aside-worker.ts'), { workerData: task });
  worker.once('message', (found) => resolve(kinManifestSchema.parse(found)));
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The search for related quotations was cut off.')));
  // Nobody waits for it when the server ends.
  worker.unref();
  return promise;
}
