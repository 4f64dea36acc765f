import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inProject } from '../../project.ts';
import { MemoryWatch } from '../process-cost.ts';
import { type Corpus, readContents } from './corpus.ts';
import type { Indexing } from './figures.ts';
import { indexCostSchema } from './index-cost.ts';

/** Makes the index in a process of its own. The exports are read before: that is not counted. */
export async function measureIndexing(corpus: Corpus): Promise<Indexing> {
  await readContents(corpus);
  // What is there would not be written again.
  await rm(corpus.index, { recursive: true, force: true });
  const script = inProject('scripts', 'bench', 'search', 'make-index.ts');
  const args = [script, corpus.notes, corpus.cache, corpus.index];
  const running = promisify(execFile)(process.execPath, args, { timeout: 3_600_000 });
  const watch = new MemoryWatch(running.child.pid ?? 0);
  const [{ stdout }, memory] = await Promise.all([
    running,
    running.then(
      () => watch.stop(),
      () => watch.stop(),
    ),
  ]);
  const { seconds, ownCpu, childrenCpu, bytes, files } = indexCostSchema.parse(JSON.parse(stdout));
  return {
    cpu: childrenCpu === null ? null : ownCpu + childrenCpu,
    seconds,
    memory: memory ? { node: memory.own, others: Math.max(0, ...memory.others) } : null,
    bytes,
    files,
  };
}
