import { describe, expect, it } from 'vitest';
import type { DrawnGraph } from './drawn-graph.ts';
import { neighboursIn, nodeAt, nodesNamed } from './neighbourhood.ts';

const node = (title: string, x: number, y = 0) => ({
  kind: 'book' as const,
  title,
  x,
  y,
  radius: 5,
});
const graph: DrawnGraph = {
  nodes: [node('德米安：彷徨少年时', 0), node('The Trial', 20), node('玻璃球游戏', 300)],
  edges: [[0, 1, 'related']],
};

describe('a graph that is moved', () => {
  it('knows the neighbours of each node', () => {
    expect(neighboursIn(graph).map((near) => [...near])).toEqual([[1], [0], []]);
  });

  it('finds nodes by a piece of their name, and none by nothing', () => {
    expect([...nodesNamed(graph, '少年')]).toEqual([0]);
    expect([...nodesNamed(graph, 'THE trial ')]).toEqual([1]);
    expect([...nodesNamed(graph, ' ')]).toEqual([]);
  });

  it('finds the node under a pointer, or the nearest within reach that is shown', () => {
    const all = () => true;
    expect(nodeAt(graph.nodes, [3, 3], 0, all)).toBe(0);
    expect(nodeAt(graph.nodes, [12, 0], 4, all)).toBe(1);
    expect(nodeAt(graph.nodes, [12, 0], 10, (at) => at === 0)).toBe(0);
    expect(nodeAt(graph.nodes, [150, 0], 4, all)).toBeUndefined();
    expect(nodeAt(graph.nodes, [Number.NaN, Number.NaN], 4, all)).toBeUndefined();
  });
});
