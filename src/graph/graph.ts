/** What the graph knows of: a book, a note of the reader's own, a tag or category. */
export type NodeKind = 'book' | 'note' | 'tag';

/** Why two nodes are joined. */
export type EdgeKind = 'link' | 'tag' | 'related' | 'author';

export interface GraphNode {
  /** As {@link nodeId} makes it. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
}

/** An edge without direction. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** @param name A book's id, a note's slug, or a tag. */
export const nodeId = (kind: NodeKind, name: string) => `${kind}:${name}`;
