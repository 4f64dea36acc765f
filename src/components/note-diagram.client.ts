import type { Mermaid } from 'mermaid';

/** Pixels below the window within which a diagram is drawn before it is seen. */
const ahead = 600;

/** Mermaid names what it draws by this; each drawing of a page needs a name of its own. */
let drawn = 0;

const scheme = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && scheme.matches);
}

/** It is no part of the site's own program, and found by its address. */
async function mermaidOfPage(): Promise<typeof import('mermaid') | undefined> {
  const place = document.querySelector('[data-mermaid]');
  const address = place instanceof HTMLElement ? place.dataset['mermaid'] : undefined;
  return address && import(/* @vite-ignore */ address).catch(() => undefined);
}

/** Draws the diagram that its block of code describes; what can't be drawn stays code. */
class NoteDiagram extends HTMLElement {
  #mermaid: Mermaid | undefined;
  #shown: 'dark' | 'light' | undefined;
  #nearness: IntersectionObserver | undefined;
  #themes: MutationObserver | undefined;

  connectedCallback(): void {
    this.#nearness = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#nearness?.disconnect();
        void this.#begin();
      },
      { rootMargin: `${ahead}px` },
    );
    this.#nearness.observe(this);
  }

  disconnectedCallback(): void {
    this.#nearness?.disconnect();
    this.#themes?.disconnect();
    scheme.removeEventListener('change', this.#draw);
  }

  async #begin(): Promise<void> {
    const loaded = await mermaidOfPage();
    if (!loaded || !this.isConnected) return;
    this.#mermaid = loaded.default;
    this.#themes = new MutationObserver(this.#draw);
    this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', this.#draw);
    await this.#draw();
  }

  #draw = async (): Promise<void> => {
    const source = this.querySelector('pre');
    const theme = isDark() ? 'dark' : 'light';
    if (!source || !this.#mermaid || this.#shown === theme) return;
    this.#shown = theme;
    drawn += 1;
    this.#mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      // Labels of HTML in a drawing would be no XML.
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      theme: theme === 'dark' ? 'dark' : 'neutral',
      fontFamily: getComputedStyle(document.body).fontFamily,
    });
    const drawing = await this.#mermaid
      .render(`diagram-${drawn}`, source.textContent ?? '')
      .catch(() => undefined);
    const picture = drawing && pictureOf(drawing.svg);
    if (!picture || this.#shown !== theme) return;
    picture.setAttribute('aria-label', this.dataset['label'] ?? '');
    this.querySelector('svg')?.remove();
    source.hidden = true;
    this.append(picture);
  };
}

function pictureOf(svg: string): Element | undefined {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (read.querySelector('parsererror')) return undefined;
  return document.importNode(read.documentElement, true);
}

customElements.define('note-diagram', NoteDiagram);
