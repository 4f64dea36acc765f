import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reply } from './asking.ts';
import type { Corpus } from './corpus.ts';

/** Queries for one thread: Pagefind gives back no memory of an index, and each query opens one. */
const together = 20;

/**
 * Asks each query of a search that knows nothing yet.
 *
 * @returns In the order of the queries.
 */
export async function askAll(corpus: Corpus, queries: readonly string[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  let next = 0;
  const askOn = async () => {
    while (next < queries.length) {
      const from = next;
      next += together;
      const some = await askSome(corpus, queries.slice(from, next));
      for (const [at, reply] of some.entries()) replies[from + at] = reply;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, askOn));
  return replies;
}

function askSome(corpus: Corpus, queries: readonly string[]): Promise<Reply[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply[]>();
  const script = new URL('./asking-worker.ts', import.meta.url);
  const worker = new Worker(script, { workerData: { corpus, queries } });
  const replies: Reply[] = [];
  worker.on('message', (reply: Reply) => replies.push(reply));
  worker.once('error', reject);
  worker.once('exit', (code) => {
    if (replies.length === queries.length) resolve(replies);
    else reject(new Error(`The queries were not all asked (${code}).`));
  });
  return promise;
}
