import { place } from '../browser/place.ts';
import type { Preview } from './preview.ts';
import { previewed } from './previewed.ts';

/**
 * Waits for the first link that a reader rests on, of the places that ask for previews. What shows
 * them is loaded then.
 */
class LinkPreview extends HTMLElement {
  #preview: Promise<Preview> | undefined;

  connectedCallback(): void {
    document.addEventListener('pointerover', this.#wake);
    document.addEventListener('focusin', this.#wake);
  }

  disconnectedCallback(): void {
    this.#sleep();
    void this.#preview?.then((preview) => preview.stop());
    this.#preview = undefined;
  }

  #sleep(): void {
    document.removeEventListener('pointerover', this.#wake);
    document.removeEventListener('focusin', this.#wake);
  }

  #wake = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest(previewed)) return;
    this.#sleep();
    this.#preview = import('./preview.ts').then(({ Preview }) => {
      const preview = new Preview(this);
      if (event instanceof PointerEvent) preview.over(event);
      else if (event instanceof FocusEvent) preview.focus(event);
      return preview;
    });
    // Without the network there are no previews; the links are there.
    this.#preview.catch(() => undefined);
  };
}

place('link-preview', LinkPreview);
