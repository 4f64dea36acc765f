import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Graph } from './graph.ts';
import { keptLayout } from './kept-layout.ts';
import { layOut } from './layout.ts';

const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'book', title: id }) as const);
const [edge, other] = [
  { from: 'a', to: 'b', kind: 'related' },
  { from: 'b', to: 'c', kind: 'link' },
] as const;

async function desk() {
  const folder = await mkdtemp(join(tmpdir(), 'garden-layout-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { file: join(folder, 'layout.kept'), lay: () => keptLayout(folder, process.cwd()) };
}

it('a graph is laid out as if no other had been, whatever came before it', async () => {
  const { file, lay } = await desk();
  const graphs: Graph[] = [
    { nodes, edges: [edge] },
    { nodes, edges: [edge, other] },
    { nodes: nodes.slice(1), edges: [other] },
    { nodes: [], edges: [] },
  ];
  for (const graph of graphs) {
    for (const at of [1, 2]) expect(lay()(graph), `time ${at}`).toEqual(layOut(graph));
  }
  await writeFile(file, 'no list');
  expect(lay()({ nodes, edges: [edge] })).toEqual(layOut({ nodes, edges: [edge] }));
});

it('nodes keep their places under other titles', async () => {
  const { file, lay } = await desk();
  lay()({ nodes, edges: [edge] });
  const before = await readFile(file);
  const renamed = nodes.map((node) => ({ ...node, title: '别名' }));
  expect(lay()({ nodes: renamed, edges: [edge] })).toEqual(
    layOut({ nodes: renamed, edges: [edge] }),
  );
  expect(await readFile(file)).toEqual(before);
});
