import type { DrawnGraph, DrawnNode } from './drawn-graph.ts';

/** How the graph looks at a moment. */
export interface Looks {
  readonly transform: { readonly x: number; readonly y: number; readonly k: number };
  readonly isShown: (node: number) => boolean;
  /** It steps back, because something else is pointed at. */
  readonly isFaint: (node: number) => boolean;
  /** It is named, however small it is. */
  readonly isNamed: (node: number) => boolean;
}

/** Radius from which a node is named, in pixels of the screen. */
const leastNamed = 9;
const faint = 0.16;

export function drawGraph(
  canvas: HTMLCanvasElement,
  nodes: readonly DrawnNode[],
  edges: DrawnGraph['edges'],
  looks: Looks,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const colours = coloursOf(canvas);
  const ratio = canvas.width / canvas.clientWidth;
  const { x, y, k } = looks.transform;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(k * ratio, 0, 0, k * ratio, x * ratio, y * ratio);
  context.lineWidth = 1 / k;
  context.strokeStyle = colours('--line-strong');
  for (const [from, to] of edges) {
    const [one, other] = [nodes[from], nodes[to]];
    if (!one || !other || !looks.isShown(from) || !looks.isShown(to)) continue;
    context.globalAlpha = looks.isFaint(from) || looks.isFaint(to) ? faint : 0.75;
    context.beginPath();
    context.moveTo(one.x, one.y);
    context.lineTo(other.x, other.y);
    context.stroke();
  }
  const fills = {
    book: colours('--accent'),
    note: colours('--edge-blue'),
    tag: colours('--ink-faint'),
  };
  for (const [at, node] of nodes.entries()) {
    if (!looks.isShown(at)) continue;
    context.globalAlpha = looks.isFaint(at) ? faint : 1;
    context.fillStyle = fills[node.kind];
    context.beginPath();
    context.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.textAlign = 'center';
  context.font = `${12 / k}px ${getComputedStyle(canvas).fontFamily}`;
  context.lineJoin = 'round';
  context.lineWidth = 3 / k;
  context.strokeStyle = colours('--paper');
  context.fillStyle = colours('--ink');
  context.globalAlpha = 1;
  for (const [at, node] of nodes.entries()) {
    const isLarge = node.radius * k >= leastNamed && !looks.isFaint(at);
    if (!looks.isShown(at) || (!isLarge && !looks.isNamed(at))) continue;
    const foot = node.y + node.radius + 13 / k;
    context.strokeText(node.title, node.x, foot);
    context.fillText(node.title, node.x, foot);
  }
}

/** A canvas does not know the page's variables: an element in their colour tells what they are. */
function coloursOf(canvas: HTMLCanvasElement): (variable: string) => string {
  return (variable) => {
    canvas.style.color = `var(${variable})`;
    const { color } = getComputedStyle(canvas);
    canvas.style.color = '';
    return color;
  };
}
