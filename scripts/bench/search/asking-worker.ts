/** Asks some queries on a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { Asking } from './asking.ts';
import type { Corpus } from './corpus.ts';

const { corpus, queries }: { corpus: Corpus; queries: readonly string[] } = workerData;
const asking = new Asking(corpus);
for (const typed of queries) parentPort?.postMessage(await asking.ask(typed));
asking.close();
