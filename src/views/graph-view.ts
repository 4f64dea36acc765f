import { bestConnected } from '../graph/best-connected.ts';
import type { EdgeKind, Graph, NodeKind } from '../graph/graph.ts';
import { type Label, placeLabels } from '../graph/labels.ts';
import type { PlacedNode } from '../graph/layout.ts';
import type { Path, Paths } from '../paths/paths.ts';
import { slugOf } from '../taxa/slug.ts';
import { tagPage } from '../taxa/tag-page.ts';
import { linesOf } from './cover.ts';

export interface NodeView {
  readonly kind: NodeKind;
  readonly title: string;
  readonly path: Path | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** An edge by the numbers of its nodes. */
export type EdgeView = readonly [from: number, to: number, kind: EdgeKind];

export interface NeighbourView {
  readonly title: string;
  readonly path: Path | undefined;
  readonly why: EdgeKind;
}

export interface EntryView {
  readonly title: string;
  readonly path: Path | undefined;
  readonly neighbours: readonly NeighbourView[];
  /** Neighbours that are not named. */
  readonly more: number;
}

export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  readonly labels: readonly Label[];
  /** The same as a list. */
  readonly entries: Readonly<Record<NodeKind, readonly EntryView[]>>;
  /** Nodes that have an edge, those that are not drawn included. */
  readonly all: number;
}

/** Nodes that are drawn: more can't be told apart, and a page must not grow with the library. */
const mostNodes = 300;
const mostLabels = 60;
/** Of each node, in the list. */
const mostNeighbours = 6;

interface Around {
  readonly paths: Pick<Paths, 'book' | 'note' | 'named'>;
  /** Those that are tags, and not only the first names of categories. */
  readonly tags: ReadonlySet<string>;
  readonly layOut: (graph: Graph) => readonly PlacedNode[];
}

export function viewGraph(graph: Graph, { paths, tags, layOut }: Around): GraphView {
  const all = new Set(graph.edges.flatMap(({ from, to }) => [from, to])).size;
  const drawn = bestConnected(graph, mostNodes);
  const short: Graph = {
    ...drawn,
    nodes: drawn.nodes.map((node) => ({ ...node, title: linesOf(node.title).name })),
  };
  const placed = layOut(short);
  const numbers = new Map(placed.map(({ id }, at) => [id, at]));
  const nodes = placed.map(({ id, kind, title, x, y, radius }) => ({
    kind,
    title,
    path: pathOf(id, kind, paths, tags),
    x,
    y,
    radius,
  }));
  const edges = drawn.edges.flatMap(({ from, to, kind }): EdgeView[] => {
    const [one, other] = [numbers.get(from), numbers.get(to)];
    return one === undefined || other === undefined ? [] : [[one, other, kind]];
  });
  return {
    nodes,
    edges,
    labels: placeLabels(placed, mostLabels),
    entries: listed(nodes, edges),
    all,
  };
}

function pathOf(
  id: string,
  kind: NodeKind,
  paths: Pick<Paths, 'book' | 'note' | 'named'>,
  tags: ReadonlySet<string>,
): Path | undefined {
  const name = id.slice(kind.length + 1);
  switch (kind) {
    case 'book':
      return paths.book(name);
    case 'note':
      return paths.note(name);
    case 'tag':
      return tags.has(name) ? tagPage(name, paths) : paths.named('categories', slugOf(name));
    default:
      return kind satisfies never;
  }
}

/** What a link says, a reader wants to know before a tag. */
const order: readonly EdgeKind[] = ['link', 'related', 'author', 'tag'];

function listed(nodes: readonly NodeView[], edges: readonly EdgeView[]): GraphView['entries'] {
  const neighbours = nodes.map((): NeighbourView[] => []);
  for (const [from, to, why] of edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const node = nodes[other];
      if (node) neighbours[one]?.push({ title: node.title, path: node.path, why });
    }
  }
  const entriesOf = (kind: NodeKind) =>
    nodes
      .flatMap((node, at) => (node.kind === kind ? [{ node, beside: neighbours[at] ?? [] }] : []))
      .sort((one, other) => other.beside.length - one.beside.length)
      .map(({ node: { title, path }, beside }): EntryView => {
        const sorted = beside.toSorted(
          (one, other) => order.indexOf(one.why) - order.indexOf(other.why),
        );
        return {
          title,
          path,
          neighbours: sorted.slice(0, mostNeighbours),
          more: Math.max(0, sorted.length - mostNeighbours),
        };
      });
  return { book: entriesOf('book'), note: entriesOf('note'), tag: entriesOf('tag') };
}
