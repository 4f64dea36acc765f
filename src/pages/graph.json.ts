import type { DrawnGraph } from '../graph/drawn-graph.ts';
import { graphOfSite } from '../site/graph.ts';

export async function GET(): Promise<Response> {
  const { nodes, edges } = await graphOfSite();
  return Response.json({ nodes, edges } satisfies DrawnGraph);
}
