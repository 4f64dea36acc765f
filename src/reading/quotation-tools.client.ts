import { site } from 'virtual:site';
import { furnish } from '../furniture/furniture.ts';
import { namePermalinks } from './name-permalinks.ts';
import type { QuotationDesk } from './quotation-desk.ts';
import { permalink, quotationPlace } from './shown-quotation.ts';

/**
 * What a reader can do with a quotation. The link of each opens one menu for the whole page, which is
 * loaded then; a click that would open a link elsewhere stays a link's click.
 */
class QuotationTools extends HTMLElement {
  #desk: Promise<QuotationDesk> | undefined;

  connectedCallback(): void {
    // A browser that has no popover has the plain links.
    if (!('popover' in HTMLElement.prototype)) return void namePermalinks(site.permalink);
    document.documentElement.dataset['tools'] = '';
    for (const link of namePermalinks(site.openTools)) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'menu');
    }
    document.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('keydown', this.#onKey);
  }

  #onClick = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    const link = permalinkOf(event.target);
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    void this.#open(link);
  };

  /** Enter on a quotation that the keys have led to; Space on what is a link by its nature. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const isQuotation = target instanceof Element && target.matches(quotationPlace);
    const link = isQuotation ? target.querySelector(permalink) : permalinkOf(target);
    const isOpening = isQuotation ? event.key === 'Enter' : event.key === ' ';
    if (!isOpening || !(link instanceof HTMLElement)) return;
    event.preventDefault();
    void this.#open(link);
  };

  /** Where the menu can't be loaded, the link is followed after all. */
  async #open(link: HTMLElement): Promise<void> {
    this.#desk ??= this.#furnished();
    try {
      (await this.#desk).open(link);
    } catch {
      this.#desk = undefined;
      location.assign(link.getAttribute('href') ?? '');
    }
  }

  async #furnished(): Promise<QuotationDesk> {
    const [{ QuotationDesk }, furniture] = await Promise.all([
      import('./quotation-desk.ts'),
      furnish('tools'),
    ]);
    this.append(furniture);
    return new QuotationDesk(furniture, this.dataset);
  }
}

function permalinkOf(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest(permalink) : null;
  return link instanceof HTMLElement ? link : undefined;
}

customElements.define('quotation-tools', QuotationTools);
