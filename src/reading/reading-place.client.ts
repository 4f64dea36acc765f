import { site } from 'virtual:site';
import { part } from '../browser/part.ts';
import { countAbove } from './passed.ts';
import { quotationPlace, sectionOf } from './shown-quotation.ts';

/**
 * Once the chapter's title is out of sight, the bar at the top tells the section and which of the
 * chapter's quotations one is at; before, the chapter's place in its book.
 */
class ReadingPlace extends HTMLElement {
  #quotations: readonly HTMLElement[] = [];
  #atRest = '';
  #isWaiting = false;
  readonly #section = document.createElement('span');

  connectedCallback(): void {
    this.#atRest ||= part(this, 'count').textContent;
    this.#section.dataset['part'] = 'section';
    // The title below says it, too.
    this.#section.ariaHidden = 'true';
    this.#quotations = [...document.querySelectorAll<HTMLElement>(quotationPlace)];
    if (this.#quotations.length === 0) return;
    addEventListener('scroll', this.#later, { passive: true });
    addEventListener('resize', this.#later);
    this.#later();
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#later);
    removeEventListener('resize', this.#later);
  }

  #later = (): void => {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#show();
    });
  };

  #show(): void {
    const title = this.parentElement?.querySelector('h1');
    const isPast = title ? title.getBoundingClientRect().bottom < this.offsetHeight : false;
    this.toggleAttribute('data-stuck', isPast);
    const at = isPast ? this.#at() : 0;
    const current = this.#quotations[at - 1];
    if (current) {
      set(this.#section, sectionOf(current));
      if (!this.#section.isConnected) this.querySelector('nav')?.append(this.#section);
    } else this.#section.remove();
    set(part(this, 'count'), current ? this.#count(at) : this.#atRest);
  }

  /** The line that one reads at goes down with the page, so that the last quotation comes to it too. */
  #at(): number {
    const rest = document.documentElement.scrollHeight - innerHeight;
    // Below where a quotation stands that one was led to: twice the bar's height.
    const highest = 2 * this.offsetHeight;
    const line = highest + (innerHeight - highest) * Math.min(1, scrollY / rest);
    const topOf = (index: number) => this.#quotations[index]?.getBoundingClientRect().top ?? 0;
    return Math.max(1, countAbove(line, this.#quotations.length, topOf));
  }

  #count(at: number): string {
    const number = new Intl.NumberFormat(document.documentElement.lang);
    return site.passage
      .replace('{at}', number.format(at))
      .replace('{all}', number.format(this.#quotations.length));
  }
}

/** What already stands there is not set again: that would be work for the browser. */
function set(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

customElements.define('reading-place', ReadingPlace);
