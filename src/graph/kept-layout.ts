import { hash } from 'node:crypto';
import { z } from 'zod';
import { openNamedList } from '../library/kept-list.ts';
import type { Graph } from './graph.ts';
import { layOut, type PlacedNode } from './layout.ts';

/** Of a node: where it is, its radius, and its degree. */
const spotSchema = z.tuple([z.number(), z.number(), z.number(), z.int()]);

/**
 * Lays a graph out, unless the last one had the same nodes and edges: to let 300 nodes find their places takes
 * half a second.
 *
 * @param cache Absolute path of a folder of what is kept.
 * @param root The project's folder.
 */
export function keptLayout(cache: string, root: string): (graph: Graph) => PlacedNode[] {
  const list = openNamedList({
    cache,
    root,
    name: 'layout',
    sources: '{src/graph/*.ts,package-lock.json}',
    schema: z.array(spotSchema),
  });
  return (graph) => {
    const key = keyOf(graph);
    const spots = list.known.get(key) ?? layOut(graph).map(spotOf);
    list.keep(new Map([[key, spots]]));
    return graph.nodes.flatMap((node, at): PlacedNode[] => {
      const [x, y, radius, degree] = spots[at] ?? [];
      if (x === undefined || y === undefined || radius === undefined || degree === undefined)
        return [];
      return [{ ...node, x, y, radius, degree }];
    });
  };
}

/** What a node is called has no say in where it is. */
function keyOf({ nodes, edges }: Graph): string {
  const told = [nodes.map(({ id }) => id), edges.map(({ from, to }) => [from, to])];
  return hash('sha256', JSON.stringify(told), 'base64url');
}

const spotOf = ({ x, y, radius, degree }: PlacedNode): z.infer<typeof spotSchema> => [
  x,
  y,
  radius,
  degree,
];
