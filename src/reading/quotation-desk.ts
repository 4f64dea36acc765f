import { part } from '../browser/part.ts';
import { readPlace, weReadApp } from '../paths/weread-app.ts';
import { dayOf } from '../recall/day.ts';
import type { CitedBook } from '../views/cited-book.ts';
import { readCited } from './cited-attributes.ts';
import { copiedForm, type Form, forms } from './copied-form.ts';
import { QuotationMenu } from './quotation-menu.ts';
import { placeOf, quotationPlace, readShown } from './shown-quotation.ts';

interface Words {
  readonly copied: Readonly<Record<Form, string>>;
  readonly failed: string;
  /** Author and title, with `{author}` and `{title}`; and of a book that names no author. */
  readonly byline: string;
  readonly anonymous: string;
}

/** How long a short message stays, in milliseconds. */
const shown = 4000;

/** Does with a quotation what its reader chooses from the menu. */
export class QuotationDesk {
  readonly #host: HTMLElement;
  readonly #words: Words;
  readonly #book: CitedBook;
  readonly #menu: QuotationMenu;
  #timer = 0;

  /**
   * @param furniture The menu and the windows.
   * @param about What the page says of its book, and where its cover is.
   */
  constructor(furniture: HTMLElement, about: DOMStringMap) {
    this.#host = furniture;
    this.#words = JSON.parse(furniture.dataset['words'] ?? '{}');
    this.#book = readCited(about);
    const { cover } = about;
    if (cover) part(furniture, 'share-card').dataset['cover'] = cover;
    this.#showWays();
    const menu = part(furniture, 'menu');
    menu.addEventListener('click', this.#onChoice);
    this.#menu = new QuotationMenu(menu);
  }

  /** To the app and the web, as far as this book is there. */
  #showWays(): void {
    const { app, source } = this.#book;
    const { address } = source;
    part(this.#host, 'app').hidden = !app;
    for (const [name, isThere] of [
      ['web', app],
      ['original', !app],
    ] as const) {
      const way = part(this.#host, name);
      way.hidden = !isThere || !address;
      if (address) way.setAttribute('href', address);
    }
    part(this.#host, 'elsewhere').hidden = !app && !address;
  }

  open(link: HTMLElement): void {
    const { app, source } = this.#book;
    const quotation = link.closest<HTMLElement>(quotationPlace);
    const place = quotation ? placeOf(quotation) : undefined;
    if (app) {
      const address = weReadApp(source.id, readPlace(place ?? ''));
      part(this.#host, 'app').setAttribute('href', address);
    }
    this.#menu.open(link);
  }

  #onChoice = (event: MouseEvent): void => {
    const item = event.target instanceof Element ? event.target.closest('[role="menuitem"]') : null;
    if (!(item instanceof HTMLElement)) return;
    this.#menu.close();
    const quotation = this.#menu.opener?.closest<HTMLElement>(quotationPlace);
    const form = forms.find((one) => one === item.dataset['form']);
    if (!quotation) return;
    if (form) void this.#copy(form, quotation);
    else if (item.dataset['part'] === 'card') void this.#showCard(quotation);
  };

  async #copy(form: Form, quotation: HTMLElement): Promise<void> {
    const text = copiedForm(form, readShown(quotation), this.#cited(), {
      address: addressOf(quotation.id),
      today: dayOf(new Date()),
    });
    try {
      await navigator.clipboard.writeText(text);
      this.#say(this.#words.copied[form]);
    } catch {
      this.#giveByHand(text);
    }
  }

  #cited(): Parameters<typeof copiedForm>[2] {
    const { source } = this.#book;
    const { author, title } = source;
    const words = author ? this.#words.byline : this.#words.anonymous;
    const byline = words.replace(/\{(author|title)\}/g, (_, name) =>
      name === 'title' ? title : (author ?? ''),
    );
    return { source, byline };
  }

  #giveByHand(text: string): void {
    const dialog = part(this.#host, 'by-hand');
    const field = dialog.querySelector('textarea');
    if (!field || !(dialog instanceof HTMLDialogElement)) return;
    field.value = text;
    dialog.showModal();
    field.focus();
    field.select();
  }

  async #showCard(quotation: HTMLElement): Promise<void> {
    const made = await import('../share-card/share-card.client.ts').catch(() => undefined);
    const card = part(this.#host, 'share-card');
    if (made && card instanceof made.ShareCard) await card.show(readShown(quotation), this.#book);
    else this.#say(this.#words.failed);
  }

  #say(words: string): void {
    const said = part(this.#host, 'said');
    clearTimeout(this.#timer);
    said.textContent = words;
    this.#timer = window.setTimeout(() => {
      said.textContent = '';
    }, shown);
  }
}

/** The page's public address where it knows one, so that a copy from a preview is of use. */
function addressOf(anchor: string): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return new URL(`#${encodeURI(anchor)}`, canonical ?? location.href.split(/[?#]/)[0]).href;
}
