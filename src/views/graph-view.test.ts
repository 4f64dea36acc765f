import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../graph/graph.ts';
import { layOut } from '../graph/layout.ts';
import { viewGraph } from './graph-view.ts';
import { paths } from './testing/example-book.ts';

const nodes: GraphNode[] = [
  { id: 'book:1', kind: 'book', title: '荒原狼（果麦经典）' },
  { id: 'book:2', kind: 'book', title: '悉达多' },
  { id: 'book:3', kind: 'book', title: '没有联系的书' },
  { id: 'note:随笔/一', kind: 'note', title: '一' },
  { id: 'tag:文学', kind: 'tag', title: '文学' },
];
const graph: Graph = {
  nodes,
  edges: [
    { from: 'note:随笔/一', to: 'book:1', kind: 'link' },
    { from: 'book:1', to: 'book:2', kind: 'author' },
    { from: 'book:1', to: 'tag:文学', kind: 'tag' },
  ],
};

describe('the view of a graph', () => {
  const view = viewGraph(graph, { paths, tags: new Set(['文学']), layOut });

  it('draws what is joined, with the way to its page', () => {
    expect(view.nodes.map(({ title, path }) => [title, path])).toEqual([
      ['荒原狼', '/base/books/1/'],
      ['悉达多', '/base/books/2/'],
      ['一', `/base/notes/${encodeURIComponent('随笔')}/${encodeURIComponent('一')}/`],
      ['文学', `/base/tags/${encodeURIComponent('文学')}/`],
    ]);
    expect(view.edges).toEqual([
      [2, 0, 'link'],
      [0, 1, 'author'],
      [0, 3, 'tag'],
    ]);
  });

  it('says the same as a list: each node with its neighbours, and why', () => {
    expect(view.entries.book[0]).toMatchObject({
      title: '荒原狼',
      neighbours: [
        { title: '一', why: 'link' },
        { title: '悉达多', why: 'author' },
        { title: '文学', why: 'tag' },
      ],
      more: 0,
    });
    expect(view.entries.note.map(({ title }) => title)).toEqual(['一']);
  });

  it('draws 300 at most, and knows how many there are', () => {
    const many: GraphNode[] = Array.from({ length: 900 }, (_, at) => ({
      id: `book:${at}`,
      kind: 'book',
      title: `书${at}`,
    }));
    const star = many
      .slice(1)
      .map(({ id }) => ({ from: 'book:0', to: id, kind: 'related' as const }));
    const large = viewGraph({ nodes: many, edges: star }, { paths, tags: new Set(), layOut });
    expect(large.nodes.length).toBe(300);
    expect(large.all).toBe(900);
    expect(large.entries.book[0]).toMatchObject({ more: 293 });
  });
});
