import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestConnected } from './best-connected.ts';
import type { Graph } from './graph.ts';
import { placeLabels } from './labels.ts';
import { drawing, layOut } from './layout.ts';

/** A ring of books, each joined with the next, and the first with all. */
function ring(count: number): Graph {
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `book:${at}`,
    kind: 'book' as const,
    title: `一本名字不短的书${at}`,
  }));
  const edges = nodes.flatMap(({ id }, at) => [
    { from: id, to: `book:${(at + 1) % count}`, kind: 'related' as const },
    ...(at > 1 && at < count - 1 ? [{ from: 'book:0', to: id, kind: 'tag' as const }] : []),
  ]);
  return { nodes, edges };
}

describe('the layout of a graph', () => {
  it('is the same each time', () => {
    expect(layOut(ring(40))).toEqual(layOut(ring(40)));
  });

  it.each([2, 3, 40, 300])('of %i nodes stays within the drawing', (count) => {
    for (const { x, y, radius } of layOut(ring(count))) {
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(drawing.width);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(y + radius).toBeLessThanOrEqual(drawing.height);
    }
  });

  it('of nothing is nothing', () => {
    expect(layOut({ nodes: [], edges: [] })).toEqual([]);
  });
});

describe('the names in a drawing', () => {
  it('cover no node and no other name', () => {
    const nodes = layOut(ring(80));
    const labels = placeLabels(nodes, 60);
    expect(labels.length).toBeGreaterThan(8);
    expect(labels[0]?.id).toBe('book:0');
    const rows = labels.map(({ x, y, anchor, text }) => {
      const width = text.length * 10;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { left, right: left + width, top: y - 9, bottom: y };
    });
    for (const [at, one] of rows.entries()) {
      for (const other of rows.slice(at + 1)) {
        const apart =
          one.right <= other.left ||
          one.left >= other.right ||
          one.bottom <= other.top ||
          one.top >= other.bottom;
        expect(apart).toBe(true);
      }
    }
  });
});

describe('the best connected', () => {
  it('are those with the most edges, and all that are drawn are joined', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (count, most) => {
          const { nodes, edges } = bestConnected(ring(count), most);
          expect(nodes.length).toBeLessThanOrEqual(most);
          const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
          expect(nodes.every(({ id }) => joined.has(id))).toBe(true);
        },
      ),
    );
    expect(bestConnected(ring(20), 3).nodes[0]?.id).toBe('book:0');
  });
});
