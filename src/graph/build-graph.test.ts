import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from './build-graph.ts';

const book = (
  id: string,
  more: { tags?: string[]; category?: string[]; authors?: string[] } = {},
) => ({
  id,
  title: `书${id}`,
  tags: [],
  category: [],
  authors: [],
  ...more,
});
const note = (slug: string, tags: string[] = []) => ({ slug, title: slug, tags });
const pairs = (graph: ReturnType<typeof buildGraph>) =>
  graph.edges.map(({ from, to, kind }) => `${from} ${to} ${kind}`);

describe('the graph', () => {
  it('joins what has a tag or a category in common, by the tag', () => {
    const graph = buildGraph({
      books: [book('a', { category: ['文学', '小说'] }), book('b', { tags: ['文学'] })],
      notes: [note('n', ['文学', '孤单'])],
      edges: [],
    });
    expect(graph.nodes.map(({ id }) => id)).toEqual(['book:a', 'book:b', 'note:n', 'tag:文学']);
    expect(pairs(graph)).toEqual([
      'book:a tag:文学 tag',
      'book:b tag:文学 tag',
      'note:n tag:文学 tag',
    ]);
  });

  it('has no tag that nearly all have', () => {
    const books = Array.from({ length: 40 }, (_, at) => book(`${at}`, { tags: ['读书笔记'] }));
    expect(buildGraph({ books, notes: [], edges: [] }).edges).toEqual([]);
  });

  it('joins an author’s books, each with each while they are few', () => {
    const by = (count: number) =>
      buildGraph({
        books: Array.from({ length: count }, (_, at) => book(`${at}`, { authors: ['甲'] })),
        notes: [],
        edges: [],
      }).edges.length;
    expect([by(1), by(2), by(4), by(5)]).toEqual([0, 1, 6, 4]);
  });

  it('has one edge between two, the first that is given, and none to what is not there', () => {
    const graph = buildGraph({
      books: [book('a', { authors: ['甲'] }), book('b', { authors: ['甲'] })],
      notes: [],
      edges: [
        { from: 'book:b', to: 'book:a', kind: 'link' },
        { from: 'book:a', to: 'book:b', kind: 'related' },
        { from: 'book:a', to: 'note:gone', kind: 'link' },
        { from: 'book:a', to: 'book:a', kind: 'link' },
      ],
    });
    expect(pairs(graph)).toEqual(['book:b book:a link']);
  });

  it('has no edge twice and none to itself, whatever the names', () => {
    const name = fc.constantFrom('甲', '乙', 'a', 'constructor');
    const names = fc.array(name, { maxLength: 3 });
    const books = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        title: fc.string(),
        tags: names,
        category: names,
        authors: names,
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(books, (list) => {
        const { nodes, edges } = buildGraph({ books: list, notes: [], edges: [] });
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        const keys = edges.map(({ from, to }) => JSON.stringify([from, to].sort()));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { from, to } of edges) {
          expect(from).not.toBe(to);
          expect(ids.has(from) && ids.has(to)).toBe(true);
        }
      }),
    );
  });
});
