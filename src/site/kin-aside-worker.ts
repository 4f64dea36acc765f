/** Finds what belongs together on a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { gatherKin } from '../kin/gather-kin.ts';
import type { AsideTask } from './kin-aside.ts';
import { kinGathering } from './kin-gathering.ts';
import { readSettings } from './settings.ts';

const { books, anew }: AsideTask = workerData;
parentPort?.postMessage(await gatherKin(books, kinGathering(readSettings()), anew));
