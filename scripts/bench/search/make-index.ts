/** Makes the search index as the build does, in a process of its own, and says what it cost. */
import { writeIndex } from '../../../src/search/index-builder.ts';
import { spentByChildren } from '../process-cost.ts';
import { readContents, recordsOf } from './corpus.ts';
import type { IndexCost } from './index-cost.ts';

const [notes, cache, index] = process.argv.slice(2);
if (notes === undefined || cache === undefined || index === undefined) {
  throw new Error('Which notes, which cache, which index?');
}
const contents = await readContents({ notes, cache });
const [began, own, children] = [performance.now(), process.cpuUsage(), await spentByChildren()];
const files = await writeIndex(recordsOf(contents, { notes, cache }), index);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(own);
const after = await spentByChildren();
const cost: IndexCost = {
  seconds,
  ownCpu: (user + system) / 1e6,
  childrenCpu: children === undefined || after === undefined ? null : after - children,
  files: files.count,
  bytes: files.bytes,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);
