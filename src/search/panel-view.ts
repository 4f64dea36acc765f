import { part } from '../browser/part.ts';
import { AnswerList, type KindWords } from './answer-list.ts';
import type { Asked } from './asked.ts';
import { type FoundWords, reportOn } from './found-report.ts';
import type { Nearest } from './nearest.ts';
import { drawnNear, type NearWords } from './nearest-list.ts';
import { RecentSearches } from './recent-searches.client.ts';
import type { Results } from './results.ts';
import { SearchFilters } from './search-filters.client.ts';

/** What the panel says. */
export interface PanelWords extends FoundWords {
  readonly hint: string;
  readonly searching: string;
  readonly near: NearWords;
  readonly kinds: KindWords;
}

export type State = 'idle' | 'found' | 'nothing' | 'failed';

/** What stands below the field of a search panel: answers, what is said of them, and ways on. */
export class PanelView {
  readonly #panel: HTMLElement;
  readonly #words: PanelWords;
  readonly #list: AnswerList;
  #shown = 0;

  constructor(panel: HTMLElement, words: PanelWords) {
    this.#panel = panel;
    this.#words = words;
    this.#list = new AnswerList(panel, words.kinds);
  }

  /** Of the answers. */
  get links(): HTMLAnchorElement[] {
    return this.#list.links;
  }

  /** How many answers are shown. */
  get shown(): number {
    return this.#shown;
  }

  get filters(): SearchFilters | undefined {
    const filters = this.#panel.querySelector('search-filters');
    return filters instanceof SearchFilters ? filters : undefined;
  }

  get recent(): RecentSearches | undefined {
    const recent = this.#panel.querySelector('recent-searches');
    return recent instanceof RecentSearches ? recent : undefined;
  }

  get field(): HTMLInputElement | null {
    return this.#panel.querySelector('input');
  }

  /** What was shown goes. */
  clear(): void {
    this.#list.clear();
    this.#shown = 0;
    for (const name of ['more', 'near', 'near-none']) part(this.#panel, name).hidden = true;
    part(this.#panel, 'nearest').replaceChildren();
  }

  /** What is shown from now on is put together. */
  begin(): void {
    this.#list.begin();
  }

  /** Shows the answers that are not shown yet. */
  show({ answers }: Results, { order }: Asked): void {
    this.#list.add(answers.slice(this.#shown), order);
    this.#shown = answers.length;
  }

  saySearching(): void {
    this.#say(this.#words.searching);
  }

  /** Says what has become of a search, and draws all that hangs on it. */
  settle(state: State, asked: Asked, search: Results | undefined): void {
    if (state === 'idle' || state === 'failed') this.clear();
    const results = state === 'found' || state === 'nothing' ? search : undefined;
    part(this.#panel, 'more').hidden = state !== 'found' || results?.isAll !== false;
    this.#panel.dataset['state'] = state;
    this.#panel.setAttribute('aria-busy', 'false');
    part(this.#panel, 'failure').hidden = state !== 'failed';
    this.#drawFilters(asked, results);
    this.drawRecent();
    this.#say(state === 'idle' ? this.#words.hint : results ? this.#report(asked, results) : '');
  }

  /** More has been loaded than is shown. */
  count(asked: Asked, results: Results): void {
    this.filters?.draw(asked, results);
    this.#say(this.#report(asked, results));
    part(this.#panel, 'more').hidden = results.isAll && this.#shown === results.answers.length;
  }

  /** Offers what is near to a search that found nothing. */
  offer(near: Nearest, asked: Asked): void {
    const around = {
      panel: this.#panel,
      page: this.#panel.dataset['page'] ?? '',
      words: this.#words.near,
    };
    part(this.#panel, 'nearest').append(drawnNear(near, asked, around));
    part(this.#panel, 'near').hidden = false;
  }

  /** All that is near is offered. */
  endOffer(): void {
    const { childElementCount } = part(this.#panel, 'nearest');
    part(this.#panel, 'near-none').hidden = childElementCount > 0;
  }

  /** Stands where nothing is asked. */
  drawRecent(): void {
    const { recent } = this;
    if (!recent) return;
    if (this.field?.value.trim() === '') recent.draw();
    else recent.hidden = true;
  }

  #drawFilters(asked: Asked, results: Results | undefined): void {
    const { filters, field } = this;
    const isIn = filters?.matches(':focus-within');
    filters?.draw(asked, results);
    // Where the focus was there may be nothing left.
    if (isIn && !filters?.toggle.checkVisibility()) field?.focus();
  }

  #report(asked: Asked, results: Results): string {
    return reportOn(results, asked, this.#words, document.documentElement.lang);
  }

  #say(sentence: string): void {
    part(this.#panel, 'status').textContent = sentence;
  }
}
