import type { DrawnGraph } from './drawn-graph.ts';

/** By node: the numbers of its neighbours. */
export function neighboursIn({ nodes, edges }: DrawnGraph): ReadonlySet<number>[] {
  const neighbours = nodes.map(() => new Set<number>());
  for (const [from, to] of edges) {
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
  }
  return neighbours;
}

/** Nodes whose title has what was typed; none where nothing was. */
export function nodesNamed({ nodes }: Pick<DrawnGraph, 'nodes'>, typed: string): Set<number> {
  const sought = plain(typed);
  if (sought === '') return new Set();
  return new Set(
    [...nodes.entries()].flatMap(([at, { title }]) => (plain(title).includes(sought) ? [at] : [])),
  );
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** The node under a point, or the nearest within some reach of it. */
export function nodeAt(
  nodes: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  [x, y]: readonly [number, number],
  reach: number,
  isShown: (node: number) => boolean,
): number | undefined {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, node] of nodes.entries()) {
    const distance = Math.hypot(node.x - x, node.y - y) - node.radius;
    // A place that is not known is near to nothing.
    if (!(distance <= reach && distance < least && isShown(at))) continue;
    least = distance;
    nearest = at;
  }
  return nearest;
}
