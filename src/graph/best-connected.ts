import type { Graph } from './graph.ts';

/** By node: how many edges it has. */
export function degreesOf({ nodes, edges }: Graph): Map<string, number> {
  const degrees = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of edges) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1);
    degrees.set(to, (degrees.get(to) ?? 0) + 1);
  }
  return degrees;
}

/**
 * The part of a graph that is worth drawing: nodes with an edge, and of too many those with the most.
 * Of equals, the one whose id comes first; nodes keep their order.
 */
export function bestConnected(graph: Graph, most: number): Graph {
  const degrees = degreesOf(graph);
  const degreeOf = (id: string) => degrees.get(id) ?? 0;
  const chosen = new Set(
    graph.nodes
      .map(({ id }) => id)
      .filter((id) => degreeOf(id) > 0)
      .sort((one, other) => degreeOf(other) - degreeOf(one) || (one < other ? -1 : 1))
      .slice(0, most),
  );
  const edges = graph.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: graph.nodes.filter(({ id }) => joined.has(id)), edges };
}
