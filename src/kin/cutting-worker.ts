/** Cuts texts on a thread of its own. */
import { parentPort } from 'node:worker_threads';
import { Cutter } from './cutter.ts';
import type { PassageWords } from './passage.ts';

/** Texts that are to be cut, in standard writing. */
export interface CuttingTask {
  readonly number: number;
  readonly standards: readonly string[];
}

/** What came of a task. */
export interface CuttingAnswer extends PassageWords {
  readonly number: number;
  /** Words that stand behind those of the vocabulary that were told before. */
  readonly added: readonly string[];
}

const cutter = await Cutter.read();
let told = 0;

parentPort?.on('message', ({ number, standards }: CuttingTask) => {
  const { words, wordEnds } = cutter.cut(standards);
  const answer: CuttingAnswer = { number, words, wordEnds, added: cutter.vocabulary.slice(told) };
  told = cutter.vocabulary.length;
  parentPort?.postMessage(answer, [words.buffer, wordEnds.buffer]);
});
