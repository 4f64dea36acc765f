import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { degreesOf } from './best-connected.ts';
import type { Graph, GraphNode } from './graph.ts';

/** A node and where it is drawn. */
export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly degree: number;
}

/** Width and height of the drawing that the places are within. */
export const drawing = { width: 1000, height: 720 };
const margin = 36;

interface Body extends SimulationNodeDatum {
  readonly node: GraphNode;
  readonly degree: number;
  readonly radius: number;
}

/** Steps until everything stands still. */
const steps = 320;

export const radiusOf = (degree: number) => Math.min(15, 3.2 + 1.9 * Math.sqrt(degree));

/** Places nodes by forces. The same graph is always laid out the same. */
export function layOut(graph: Graph): PlacedNode[] {
  const degrees = degreesOf(graph);
  const bodies = graph.nodes.map((node): Body => {
    const degree = degrees.get(node.id) ?? 0;
    return { node, degree, radius: radiusOf(degree) };
  });
  const links = graph.edges.map(
    ({ from, to }): SimulationLinkDatum<Body> => ({ source: from, target: to }),
  );
  forceSimulation(bodies)
    .randomSource(numbers())
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ node }) => node.id)
        .distance(46),
    )
    .force('charge', forceManyBody<Body>().strength(-130).distanceMax(420))
    .force('x', forceX<Body>().strength(0.055))
    .force('y', forceY<Body>().strength(0.08))
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 5),
    )
    .stop()
    .tick(steps);
  return fitted(bodies);
}

/** A row of numbers in no order, but always the same. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fits what was laid out into the drawing, no larger than it is. */
function fitted(bodies: readonly Body[]): PlacedNode[] {
  const xs = bodies.map(({ x = 0 }) => x);
  const ys = bodies.map(({ y = 0 }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    1.6,
    (drawing.width - 2 * margin) / Math.max(1, right - left),
    (drawing.height - 2 * margin) / Math.max(1, bottom - top),
  );
  const place = (value: number, from: number, to: number, length: number) =>
    Math.round(10 * (length / 2 + (value - (from + to) / 2) * scale)) / 10;
  return bodies.map(({ node, degree, radius, x = 0, y = 0 }) => ({
    ...node,
    degree,
    radius: Math.round(10 * radius * Math.min(1, scale * 1.25)) / 10,
    x: place(x, left, right, drawing.width),
    y: place(y, top, bottom, drawing.height),
  }));
}
