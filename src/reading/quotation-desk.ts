import { part } from '../browser/part.ts';
import { readPlace, weReadApp } from '../paths/weread-app.ts';
import { dayOf } from '../recall/day.ts';
import type { CitedBook } from '../views/cited-book.ts';
import { copiedForm, type Form, forms } from './copied-form.ts';
import { QuotationMenu } from './quotation-menu.ts';
import { readShown } from './shown-quotation.ts';

interface Words {
  readonly copied: Readonly<Record<Form, string>>;
  readonly failed: string;
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

  /** @param host Holds the menu and the windows as a template, and what they need to know. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#words = JSON.parse(host.dataset['words'] ?? '{}');
    this.#book = JSON.parse(host.dataset['book'] ?? '{}');
    const templates = part(host, 'templates');
    if (templates instanceof HTMLTemplateElement) host.append(templates.content);
    const menu = part(host, 'menu');
    menu.addEventListener('click', this.#onChoice);
    this.#menu = new QuotationMenu(menu);
  }

  open(link: HTMLElement): void {
    const { app } = this.#book;
    const place = link.closest<HTMLElement>('.quotation')?.dataset['place'];
    if (app) part(this.#host, 'app').setAttribute('href', weReadApp(app, readPlace(place ?? '')));
    this.#menu.open(link);
  }

  #onChoice = (event: MouseEvent): void => {
    const item = event.target instanceof Element ? event.target.closest('[role="menuitem"]') : null;
    if (!(item instanceof HTMLElement)) return;
    this.#menu.close();
    const quotation = this.#menu.opener?.closest<HTMLElement>('.quotation');
    const form = forms.find((one) => one === item.dataset['form']);
    if (!quotation) return;
    if (form) void this.#copy(form, quotation);
    else if (item.dataset['part'] === 'card') void this.#showCard(quotation);
  };

  async #copy(form: Form, quotation: HTMLElement): Promise<void> {
    const text = copiedForm(form, readShown(quotation), this.#book, {
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
