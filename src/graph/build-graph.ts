import { type Graph, type GraphEdge, type GraphNode, nodeId } from './graph.ts';

/** What the graph is made of. */
export interface GraphSource {
  readonly books: readonly {
    readonly id: string;
    readonly title: string;
    readonly tags: readonly string[];
    readonly category: readonly string[];
    /** Folded, so that two writings of a name are one. */
    readonly authors: readonly string[];
  }[];
  readonly notes: readonly {
    readonly slug: string;
    readonly title: string;
    readonly tags: readonly string[];
  }[];
  /** Between any two nodes, by their ids: what cites what, and which books are related. */
  readonly edges: readonly GraphEdge[];
}

/** A tag that this share of all have tells nothing, as 读书笔记 does. */
const mostTagged = { share: 0.35, count: 10 };
/** Books of one author that are all joined; of more, each with the first. */
const allJoined = 4;

/**
 * Joins books, notes and tags. A tag of one thing alone joins nothing and is left out, and so is one
 * of nearly all. Edges to what is not there are left out; of two between the same, the first stays.
 */
export function buildGraph({ books, notes, edges }: GraphSource): Graph {
  const things: GraphNode[] = [
    ...books.map(({ id, title }) => ({ id: nodeId('book', id), kind: 'book' as const, title })),
    ...notes.map(({ slug, title }) => ({ id: nodeId('note', slug), kind: 'note' as const, title })),
  ];
  const tagged = new Map<string, Set<string>>();
  const tag = (names: readonly string[], id: string) => {
    for (const name of names) tagged.set(name, (tagged.get(name) ?? new Set()).add(id));
  };
  for (const { id, tags, category } of books) {
    tag([...tags, ...category.slice(0, 1)], nodeId('book', id));
  }
  for (const { slug, tags } of notes) tag(tags, nodeId('note', slug));
  const most = Math.max(mostTagged.count, things.length * mostTagged.share);
  const telling = [...tagged].filter(([, { size }]) => size > 1 && size <= most);
  const nodes = [
    ...things,
    ...telling.map(([name]) => ({ id: nodeId('tag', name), kind: 'tag' as const, title: name })),
  ];
  const tags = telling.flatMap(([name, ids]) =>
    [...ids].map((id): GraphEdge => ({ from: id, to: nodeId('tag', name), kind: 'tag' })),
  );
  return { nodes, edges: once(nodes, [...edges, ...ofAuthors(books), ...tags]) };
}

function ofAuthors(books: GraphSource['books']): GraphEdge[] {
  const byAuthor = new Map<string, string[]>();
  for (const { id, authors } of books) {
    for (const author of authors) {
      byAuthor.set(author, [...(byAuthor.get(author) ?? []), nodeId('book', id)]);
    }
  }
  return [...byAuthor.values()].flatMap((ids) =>
    ids.flatMap((from, at) =>
      (ids.length <= allJoined || at === 0 ? ids.slice(at + 1) : []).map(
        (to): GraphEdge => ({ from, to, kind: 'author' }),
      ),
    ),
  );
}

function once(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphEdge[] {
  const known = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  return edges.filter(({ from, to }) => {
    const pair = JSON.stringify(from < to ? [from, to] : [to, from]);
    if (from === to || !known.has(from) || !known.has(to) || seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}
