import { part } from '../browser/part.ts';
import type { GraphCanvas } from './graph-canvas.ts';

/** Takes the still drawing's place when its reader asks for a graph to drag and zoom. */
class MovableGraph extends HTMLElement {
  #canvas: GraphCanvas | undefined;

  connectedCallback(): void {
    const open = part(this, 'open');
    open.hidden = false;
    open.addEventListener('click', () => {
      if (part(this, 'moving').hidden) void this.#open();
      else this.#show(false);
    });
    part(this, 'controls').addEventListener('input', () => this.#apply());
    part(this, 'reset').addEventListener('click', () => this.#canvas?.showAll());
  }

  disconnectedCallback(): void {
    this.#canvas?.close();
    this.#canvas = undefined;
  }

  async #open(): Promise<void> {
    const told = part(this, 'told');
    told.textContent = '';
    try {
      const [{ GraphCanvas }, response] = await Promise.all([
        import('./graph-canvas.ts'),
        fetch(this.dataset['source'] ?? ''),
      ]);
      if (!response.ok) throw new Error(String(response.status));
      const graph = await response.json();
      this.#show(true);
      const canvas = part(this, 'canvas');
      if (!(canvas instanceof HTMLCanvasElement)) return;
      this.#canvas ??= new GraphCanvas(canvas, graph, part(this, 'chosen'));
      this.#apply();
    } catch {
      told.textContent = this.dataset['failed'] ?? '';
    }
  }

  #show(moving: boolean): void {
    const open = part(this, 'open');
    part(this, 'moving').hidden = !moving;
    part(this, 'still').hidden = moving;
    open.textContent = (moving ? open.dataset['close'] : open.dataset['open']) ?? '';
  }

  #apply(): void {
    const find = part(this, 'find');
    const kinds = [...this.querySelectorAll('input[name="kind"]')].flatMap((box) =>
      box instanceof HTMLInputElement && box.checked ? [box.value] : [],
    );
    this.#canvas?.choose(new Set(kinds), find instanceof HTMLInputElement ? find.value : '');
  }
}

customElements.define('movable-graph', MovableGraph);
