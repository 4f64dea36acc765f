import type { EdgeKind, NodeKind } from './graph.ts';

/** A node as the browser gets it; without a path it has no page. */
export interface DrawnNode {
  readonly kind: NodeKind;
  readonly title: string;
  readonly path?: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What the graph that can be moved is drawn from. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  /** Numbers of two nodes, and why they are joined. */
  readonly edges: readonly (readonly [from: number, to: number, kind: EdgeKind])[];
}
