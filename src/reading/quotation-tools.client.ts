import { readPlace, weReadApp } from '../paths/weread-app.ts';
import { dayOf } from '../recall/day.ts';
import { part } from '../recall/part.ts';
import type { CitedBook } from '../views/cited-book.ts';
import type { Form } from './copied-form.ts';
import { QuotationMenu } from './quotation-menu.ts';
import { readShown } from './shown-quotation.ts';

interface Words {
  readonly open: string;
  readonly copied: Readonly<Record<Form, string>>;
  readonly failed: string;
}

/** How long a short message stays, in milliseconds. */
const shown = 4000;

/**
 * What a reader can do with a quotation: one menu for the whole page. The link of each quotation opens
 * it; a click that would open a link elsewhere stays a link's click.
 */
class QuotationTools extends HTMLElement {
  #menu: QuotationMenu | undefined;
  #timer = 0;

  connectedCallback(): void {
    // A browser that has no popover has the plain links.
    if (!('popover' in HTMLElement.prototype)) return;
    document.documentElement.dataset['tools'] = '';
    for (const link of document.querySelectorAll('.quotation a.permalink')) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'menu');
      link.setAttribute('aria-label', this.#words.open);
    }
    document.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('keydown', this.#onKey);
  }

  get #words(): Words {
    return JSON.parse(this.dataset['words'] ?? '{}');
  }

  get #book(): CitedBook {
    return JSON.parse(this.dataset['book'] ?? '{}');
  }

  #onClick = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    const link = permalinkOf(event.target);
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    this.#open(link);
  };

  /** Enter on a quotation that the keys have led to; Space on what is a link by its nature. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const isQuotation = target instanceof Element && target.matches('.quotation');
    const link = isQuotation ? target.querySelector('a.permalink') : permalinkOf(target);
    const isOpening = isQuotation ? event.key === 'Enter' : event.key === ' ';
    if (!isOpening || !(link instanceof HTMLElement)) return;
    event.preventDefault();
    this.#open(link);
  };

  #open(link: HTMLElement): void {
    this.#menu ??= this.#build();
    const { app } = this.#book;
    const place = link.closest<HTMLElement>('.quotation')?.dataset['place'];
    if (app) part(this, 'app').setAttribute('href', weReadApp(app, readPlace(place ?? '')));
    this.#menu.open(link);
    // So that the words are there as soon as they are asked for: browsers let a page copy only at once.
    import('./copied-form.ts').catch(() => {});
  }

  #build(): QuotationMenu {
    const templates = part(this, 'templates');
    if (templates instanceof HTMLTemplateElement) this.append(templates.content);
    const menu = part(this, 'menu');
    menu.addEventListener('click', (event) => {
      const item = event.target instanceof Element ? event.target.closest('[role]') : null;
      if (!(item instanceof HTMLElement) || item === menu) return;
      this.#menu?.close();
      if (item.dataset['form']) void this.#copy(item.dataset['form']);
      else if (item.dataset['part'] === 'card') void this.#showCard();
    });
    return new QuotationMenu(menu);
  }

  get #quotation(): HTMLElement | null {
    return this.#menu?.opener?.closest<HTMLElement>('.quotation') ?? null;
  }

  async #copy(name: string): Promise<void> {
    const quotation = this.#quotation;
    if (!quotation) return;
    const made = await import('./copied-form.ts').catch(() => undefined);
    if (!made) return this.#say(this.#words.failed);
    const form = made.forms.find((one) => one === name);
    if (!form) return;
    const text = made.copiedForm(form, readShown(quotation), this.#book, {
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
    const dialog = part(this, 'by-hand');
    const field = dialog.querySelector('textarea');
    if (!field || !(dialog instanceof HTMLDialogElement)) return;
    field.value = text;
    dialog.showModal();
    field.focus();
    field.select();
  }

  async #showCard(): Promise<void> {
    const quotation = this.#quotation;
    const made = await import('../share-card/share-card.client.ts').catch(() => undefined);
    if (!made) return this.#say(this.#words.failed);
    const card = part(this, 'share-card');
    if (quotation && card instanceof made.ShareCard) {
      await card.show(readShown(quotation), this.#book);
    }
  }

  #say(words: string): void {
    const said = part(this, 'said');
    clearTimeout(this.#timer);
    said.textContent = words;
    this.#timer = window.setTimeout(() => {
      said.textContent = '';
    }, shown);
  }
}

function permalinkOf(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest('.quotation a.permalink') : null;
  return link instanceof HTMLElement ? link : undefined;
}

/** The page's public address where it knows one, so that a copy from a preview is of use. */
function addressOf(anchor: string): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return new URL(`#${encodeURI(anchor)}`, canonical ?? location.href.split(/[?#]/)[0]).href;
}

customElements.define('quotation-tools', QuotationTools);
