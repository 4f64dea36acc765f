import { part } from '../browser/part.ts';
import type { ShownQuotation } from '../reading/shown-quotation.ts';
import type { CitedBook } from '../views/cited-book.ts';
import { hueOf } from '../views/cover.ts';
import { charactersOf } from './break-lines.ts';
import { type CardContent, type Shape, shapes } from './card-layout.ts';
import { drawCard, type Looks } from './draw-card.ts';

/** A quotation as a picture: shown, downloaded, or handed to what the system shares with. */
export class ShareCard extends HTMLElement {
  #card:
    | { readonly content: CardContent; readonly looks: Looks; readonly name: string }
    | undefined;
  #shape: Shape = 'vertical';
  #isReady = false;

  async show(quotation: ShownQuotation, book: CitedBook): Promise<void> {
    this.#prepare();
    const cover = await this.#coverImage();
    const { title, author = '' } = book.source;
    this.#card = {
      content: {
        paragraphs: quotation.paragraphs,
        title,
        author,
        section: quotation.section,
        coverRatio: cover && cover.naturalWidth / cover.naturalHeight,
      },
      looks: { hue: hueOf(book.source.id), edge: quotation.edge, fonts: fontsOf(this), cover },
      name: fileName(title, quotation.anchor),
    };
    await this.#draw();
    const dialog = this.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  #prepare(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.addEventListener('change', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement)) return;
      this.#shape = shapes.find((shape) => shape === target.value) ?? 'vertical';
      void this.#draw();
    });
    part(this, 'save').addEventListener('click', () => void this.#save());
    const share = part(this, 'share');
    share.hidden = !canShareFiles();
    share.addEventListener('click', () => void this.#share());
    const dialog = this.querySelector('dialog');
    dialog?.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
  }

  get #canvas(): HTMLCanvasElement {
    const canvas = part(this, 'card');
    if (canvas instanceof HTMLCanvasElement) return canvas;
    throw new TypeError('the card is no canvas');
  }

  /** The book's cover, where the page has one. */
  async #coverImage(): Promise<HTMLImageElement | undefined> {
    const address = this.dataset['cover'];
    if (!address) return undefined;
    const image = new Image();
    image.src = address;
    const isThere = await image.decode().then(
      () => true,
      () => false,
    );
    return isThere ? image : undefined;
  }

  async #draw(): Promise<void> {
    if (!this.#card) return;
    const { content, looks } = this.#card;
    const words = content.paragraphs.map(({ text }) => text).join('');
    // A font that a page loads is loaded for what the page shows; a card may be the first to need it.
    await Promise.allSettled(
      ['400', '600'].map((weight) =>
        document.fonts.load(`${weight} 32px ${looks.fonts.serif}`, words),
      ),
    );
    const canvas = this.#canvas;
    drawCard(canvas, this.#shape, content, looks);
    canvas.dataset['shape'] = this.#shape;
    const short = charactersOf(words).slice(0, 60).join('');
    canvas.setAttribute(
      'aria-label',
      (this.dataset['preview'] ?? '{}').replace('{}', () => short),
    );
  }

  async #picture(): Promise<File | undefined> {
    const canvas = this.#canvas;
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    return blob && this.#card
      ? new File([blob], this.#card.name, { type: 'image/png' })
      : undefined;
  }

  async #save(): Promise<void> {
    const picture = await this.#picture();
    if (!picture) return;
    const address = URL.createObjectURL(picture);
    const link = document.createElement('a');
    link.href = address;
    link.download = picture.name;
    link.click();
    // The download begins after the click has ended.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  async #share(): Promise<void> {
    const picture = await this.#picture();
    // To think better of it is no failure.
    if (picture) await navigator.share({ files: [picture] }).catch(() => {});
  }
}

function canShareFiles(): boolean {
  const probe = new File([], 'card.png', { type: 'image/png' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] });
}

function fontsOf(element: Element): Looks['fonts'] {
  const style = getComputedStyle(element);
  return {
    serif: style.getPropertyValue('--font-serif'),
    sans: style.getPropertyValue('--font-sans'),
  };
}

/** Systems refuse some signs in a file's name, and long names. */
function fileName(title: string, anchor: string): string {
  const safe = title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim();
  return `${charactersOf(safe).slice(0, 40).join('')} ${anchor}.png`;
}

customElements.define('share-card', ShareCard);
