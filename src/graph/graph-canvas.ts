import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
} from 'd3-force';
import { pointer, select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { drawGraph, type Looks } from './draw-graph.ts';
import type { DrawnGraph, DrawnNode } from './drawn-graph.ts';
import { drawing } from './layout.ts';
import { neighboursIn, nodeAt, nodesNamed } from './neighbourhood.ts';

/** A node that forces move. */
export interface MovedNode extends DrawnNode {
  x: number;
  y: number;
  fx?: number | null;
  fy?: number | null;
}

/** How far beside a node a pointer may be, in pixels of the screen. */
const reach = { mouse: 5, touch: 16 };

/** The graph on a canvas: dragged, zoomed, and with the neighbours of what is pointed at. */
export class GraphCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #chosen: HTMLElement;
  readonly #nodes: MovedNode[];
  readonly #graph: DrawnGraph;
  readonly #neighbours: readonly ReadonlySet<number>[];
  readonly #simulation: Simulation<MovedNode, undefined>;
  readonly #zoom = zoom<HTMLCanvasElement, unknown>();
  readonly #resized = new ResizeObserver(() => this.#fit());
  readonly #ended = new AbortController();
  #transform: ZoomTransform = zoomIdentity;
  #kinds: ReadonlySet<string> = new Set();
  #named: ReadonlySet<number> = new Set();
  #pointed: number | undefined;
  #picked: number | undefined;
  #waits = false;

  constructor(canvas: HTMLCanvasElement, graph: DrawnGraph, chosen: HTMLElement) {
    this.#canvas = canvas;
    this.#chosen = chosen;
    this.#graph = graph;
    this.#nodes = graph.nodes.map((node) => ({ ...node }));
    this.#neighbours = neighboursIn(graph);
    const links = graph.edges.map(([source, target]) => ({ source, target }));
    this.#simulation = forceSimulation(this.#nodes)
      .force('link', forceLink(links).distance(46).strength(0.25))
      .force('charge', forceManyBody().strength(-90).distanceMax(300))
      .force('x', forceX<MovedNode>(drawing.width / 2).strength(0.03))
      .force('y', forceY<MovedNode>(drawing.height / 2).strength(0.04))
      .force(
        'collide',
        forceCollide<MovedNode>(({ radius }) => radius + 4),
      )
      .on('tick', () => this.#draw())
      .stop();
    this.#listen();
    this.#resized.observe(canvas);
  }

  /** Only nodes of these kinds are shown; those with the name stand out. */
  choose(kinds: ReadonlySet<string>, name: string): void {
    this.#kinds = kinds;
    this.#named = nodesNamed(this.#graph, name);
    const [only] = this.#named;
    if (only !== undefined && this.#named.size === 1) {
      this.#pick(only);
      this.#centre(only);
    }
    this.#draw();
  }

  showAll(): void {
    this.#pickNone();
    this.#fit();
  }

  close(): void {
    this.#ended.abort();
    this.#resized.disconnect();
    this.#simulation.stop();
  }

  #listen(): void {
    const { signal } = this.#ended;
    const on = (type: 'pointermove' | 'pointerleave' | 'click', act: (event: Event) => void) =>
      this.#canvas.addEventListener(type, act, { signal });
    select(this.#canvas).call(
      this.#zoom
        .scaleExtent([0.3, 8])
        // What begins on a node drags the node.
        .filter((event: Event) => event.type === 'wheel' || this.#under(event) === undefined)
        .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
          this.#transform = transform;
          this.#draw();
        }),
    );
    this.#canvas.addEventListener('pointerdown', (event) => this.#drag(event), { signal });
    on('pointermove', (event) => this.#point(this.#under(event)));
    on('pointerleave', () => this.#point(undefined));
    on('click', (event) => {
      const node = this.#under(event);
      if (node === undefined) this.#pickNone();
      else this.#pick(node);
    });
    const redraw = () => this.#draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => theme.disconnect());
  }

  #under(event: Event): number | undefined {
    const isTouch =
      (event instanceof PointerEvent && event.pointerType === 'touch') ||
      event.type === 'touchstart';
    const at =
      event.type === 'touchstart' ? touchPlace(event, this.#canvas) : pointer(event, this.#canvas);
    return nodeAt(
      this.#nodes,
      this.#transform.invert(at),
      (isTouch ? reach.touch : reach.mouse) / this.#transform.k,
      (node) => this.#isShown(node),
    );
  }

  #isShown(node: number): boolean {
    return this.#kinds.has(this.#nodes[node]?.kind ?? '');
  }

  #point(node: number | undefined): void {
    if (node === this.#pointed) return;
    this.#pointed = node;
    this.#canvas.style.cursor = node === undefined ? '' : 'pointer';
    this.#draw();
  }

  /** Names the node below the graph, with the way to its page. */
  #pick(number: number): void {
    const node = this.#nodes[number];
    if (!node) return;
    this.#picked = number;
    const name = document.createElement(node.path === undefined ? 'b' : 'a');
    if (node.path !== undefined) name.setAttribute('href', node.path);
    name.textContent = node.title;
    this.#chosen.replaceChildren(name);
    this.#draw();
  }

  #pickNone(): void {
    this.#picked = undefined;
    this.#chosen.replaceChildren();
    this.#draw();
  }

  #centre(number: number): void {
    const node = this.#nodes[number];
    if (node) select(this.#canvas).call(this.#zoom.translateTo, node.x, node.y);
  }

  #drag(down: PointerEvent): void {
    const node = this.#nodes[this.#under(down) ?? -1];
    if (!node || down.button !== 0) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const letGo = new AbortController();
    const { signal } = letGo;
    this.#canvas.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      const [x, y] = this.#transform.invert(pointer(event, this.#canvas));
      if (still) Object.assign(node, { x, y });
      else {
        Object.assign(node, { fx: x, fy: y });
        this.#simulation.alphaTarget(0.25).restart();
      }
      this.#draw();
    };
    const end = () => {
      Object.assign(node, { fx: null, fy: null });
      this.#simulation.alphaTarget(0);
      letGo.abort();
    };
    this.#canvas.addEventListener('pointermove', move, { signal });
    this.#canvas.addEventListener('pointerup', end, { signal });
    this.#canvas.addEventListener('pointercancel', end, { signal });
  }

  /** As large as the canvas lets it be. */
  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width === 0) return;
    const ratio = devicePixelRatio || 1;
    this.#canvas.width = width * ratio;
    this.#canvas.height = height * ratio;
    const scale = Math.min(width / drawing.width, height / drawing.height);
    const whole = zoomIdentity
      .translate((width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2)
      .scale(scale);
    select(this.#canvas).call(this.#zoom.transform, whole);
  }

  /** Once before the next frame, however often it is asked for. */
  #draw(): void {
    if (this.#waits) return;
    this.#waits = true;
    requestAnimationFrame(() => {
      this.#waits = false;
      if (!this.#ended.signal.aborted)
        drawGraph(this.#canvas, this.#nodes, this.#graph.edges, this.#looks());
    });
  }

  #looks(): Looks {
    const centre = this.#pointed ?? this.#picked;
    const near = new Set(
      centre === undefined ? this.#named : [centre, ...(this.#neighbours[centre] ?? [])],
    );
    return {
      transform: this.#transform,
      isShown: (node) => this.#isShown(node),
      isFaint: (node) => near.size > 0 && !near.has(node),
      isNamed: (node) => near.has(node),
    };
  }
}

function touchPlace(event: Event, canvas: HTMLCanvasElement): [number, number] {
  const touch = 'touches' in event && event instanceof TouchEvent ? event.touches[0] : undefined;
  return touch ? pointer(touch, canvas) : [Number.NaN, Number.NaN];
}
