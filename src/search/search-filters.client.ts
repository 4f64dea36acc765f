import { part } from '../browser/part.ts';
import type { Answer } from './answer.ts';
import { type Asked, addressOf } from './asked.ts';
import { type LabelWords, labelOf } from './facet-label.ts';
import { type FacetValue, facetsOf } from './facets.ts';
import { changed, type Facet, type Order, valuesOf } from './filter.ts';
import { copyOf } from './template.ts';

/** What is said of filters. In sentences `{}` stands for a number or a name. */
export interface FilterWords extends LabelWords {
  readonly names: Readonly<Record<Facet, string>>;
  readonly remove: string;
  readonly rest: string;
}

/** What the answers at hand are. */
interface AtHand {
  readonly answers: readonly Answer[];
  /** There are no others. */
  readonly isAll: boolean;
}

/** Values of a facet that are shown before more are asked for. */
const few = 7;

/**
 * The order of the answers, the filters that are set, and unfolded those that could be. All are
 * links to the search page; the panel follows them in place. Its event: `filters-unfold`.
 */
export class SearchFilters extends HTMLElement {
  #words: FilterWords | undefined;
  /** Titles of the books that were seen, by their ids. */
  readonly #titles = new Map<string, string>();
  /** Facets of which all values are shown. */
  readonly #whole = new Set<Facet>();

  connectedCallback(): void {
    if (this.#words) return;
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.toggle.addEventListener('click', () => {
      const isOpen = this.isOpen;
      this.toggle.setAttribute('aria-expanded', String(!isOpen));
      part(this, 'unfolded').hidden = isOpen;
      if (!isOpen) this.dispatchEvent(new CustomEvent('filters-unfold', { bubbles: true }));
    });
  }

  get toggle(): HTMLElement {
    return part(this, 'toggle');
  }

  get isOpen(): boolean {
    return this.toggle.getAttribute('aria-expanded') === 'true';
  }

  /**
   * @param atHand Absent where nothing is asked or found.
   * @param isCounting More is being loaded, and will be drawn.
   */
  draw(asked: Asked, atHand: AtHand | undefined, isCounting = false): void {
    for (const { facts, title } of atHand?.answers ?? []) {
      if (facts.book) this.#titles.set(facts.book, title);
    }
    const isAny = atHand !== undefined && atHand.answers.length > 0;
    part(this, 'ways').hidden = !isAny;
    part(this, 'unfolded').hidden = !isAny || !this.isOpen;
    this.#drawOrder(asked);
    this.#drawChosen(asked);
    if (this.isOpen) this.#drawFacets(asked, atHand, isCounting);
  }

  #drawOrder(asked: Asked): void {
    for (const order of ['best', 'newest'] satisfies Order[]) {
      const link = part(this, `order-${order}`);
      this.#lead(link, { ...asked, order });
      if (order === asked.order) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #drawChosen(asked: Asked): void {
    const values = valuesOf(asked.filter);
    const list = part(this, 'chosen');
    list.hidden = values.length === 0;
    const items = values.map(([facet, value]) => {
      const item = copyOf(this, 'chip');
      const label = this.#label(facet, value);
      part(item, 'label').textContent = label;
      const link = part(item, 'remove');
      link.setAttribute('aria-label', this.#words?.remove.replace('{}', () => label) ?? label);
      this.#lead(link, { ...asked, filter: changed(asked.filter, facet, undefined) });
      return item;
    });
    if (values.length > 1) {
      const item = copyOf(this, 'clear');
      this.#lead(part(item, 'remove'), { ...asked, filter: {} });
      items.push(item);
    }
    list.replaceChildren(...items);
  }

  #drawFacets(asked: Asked, atHand: AtHand | undefined, isCounting: boolean): void {
    const found = facetsOf(atHand?.answers ?? [], asked.filter);
    const focused = this.#focused();
    const drawn = [...found].map(([facet, values]) =>
      this.#drawnFacet(asked, facet, values, atHand),
    );
    part(this, 'facets').replaceChildren(...drawn);
    part(this, 'counting').hidden = !isCounting;
    part(this, 'nothing').hidden = isCounting || found.size > 0;
    if (focused)
      this.#links()
        .find((link) => link.dataset['name'] === focused)
        ?.focus();
  }

  #focused(): string | undefined {
    return this.#links().find((link) => link.matches(':focus'))?.dataset['name'];
  }

  #links(): HTMLElement[] {
    return [...part(this, 'facets').querySelectorAll('a')];
  }

  #drawnFacet(
    asked: Asked,
    facet: Facet,
    values: readonly FacetValue[],
    atHand: AtHand | undefined,
  ): HTMLElement {
    const drawn = copyOf(this, 'facet');
    const name = this.#words?.names[facet] ?? facet;
    part(drawn, 'name').textContent = name;
    const items = values.map(({ value, count }, index) => {
      const item = copyOf(this, 'value');
      const link = part(item, 'link');
      link.dataset['name'] = `${facet} ${value}`;
      if (facet === 'colour') link.dataset['colour'] = value;
      part(item, 'label').textContent = this.#label(facet, value);
      const counted = new Intl.NumberFormat(document.documentElement.lang).format(count);
      part(item, 'count').textContent = atHand?.isAll ? counted : `≥ ${counted}`;
      this.#lead(link, { ...asked, filter: changed(asked.filter, facet, value) });
      item.hidden = index >= few && !this.#whole.has(facet);
      return item;
    });
    const hidden = items.filter((item) => item.hidden);
    const list = part(drawn, 'values');
    list.setAttribute('aria-label', name);
    list.toggleAttribute('data-whole', this.#whole.has(facet));
    list.replaceChildren(...items);
    if (hidden.length > 0) list.append(this.#rest(facet, hidden));
    return drawn;
  }

  /** Shows what is hidden, in its own place. */
  #rest(facet: Facet, hidden: readonly HTMLElement[]): HTMLElement {
    const item = copyOf(this, 'rest');
    const button = part(item, 'show');
    const count = new Intl.NumberFormat(document.documentElement.lang).format(hidden.length);
    button.textContent = this.#words?.rest.replace('{}', count) ?? count;
    button.addEventListener('click', () => {
      this.#whole.add(facet);
      item.closest<HTMLElement>('[data-part="values"]')?.toggleAttribute('data-whole', true);
      for (const one of hidden) one.hidden = false;
      const [first] = hidden;
      if (first) part(first, 'link').focus();
      item.remove();
    });
    return item;
  }

  #lead(link: HTMLElement, asked: Asked): void {
    link.setAttribute('href', `${this.dataset['page'] ?? ''}${addressOf(asked)}`);
  }

  #label(facet: Facet, value: string): string {
    return this.#words ? labelOf(facet, value, this.#titles.get(value), this.#words) : value;
  }
}

customElements.define('search-filters', SearchFilters);
