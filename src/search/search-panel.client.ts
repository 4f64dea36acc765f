import { part } from '../browser/part.ts';
import { AnswerList, type KindWords } from './answer-list.ts';
import { type Asked, addressOf, nothingAsked, readAsked } from './asked.ts';
import { type Counted, counted, drawnNear, type NearWords } from './nearest-list.ts';
import { readQuery } from './query.ts';
import { RecentSearches } from './recent-searches.client.ts';
import { Results } from './results.ts';
import { isNarrowed, SearchFilters } from './search-filters.client.ts';
import { nearestOnSite, searchSite, warm } from './site-search.ts';

/** What the panel says. In sentences `{}` stands for a number or for the reader's words. */
export interface PanelWords {
  readonly hint: string;
  readonly searching: string;
  readonly found: Counted;
  readonly foundAtLeast: Counted;
  readonly onlyTogether: string;
  readonly nothing: string;
  readonly nothingFiltered: string;
  readonly near: NearWords;
  readonly kinds: KindWords;
}

/** Milliseconds between the last key and the search. */
const pause = 70;
/** A word in letters is still being typed, or a single character would find half the library. */
const unfinished = /[\w\p{Script=Latin}]$|^\s*\S?$/u;
/** Milliseconds after which the reader is told that it takes time. */
const patience = 400;
/** Answers that are enough until more are asked for. */
const enough = 10;
/** Pages that are loaded to count what the answers can be narrowed to. */
const counts = 300;

type State = 'idle' | 'found' | 'nothing' | 'failed';

/** Tells of `search-begin` whether what is asked was chosen, not typed on the way to something. */
export interface Begun {
  readonly isChosen: boolean;
}

/**
 * A search field and what it finds. Its events: `search-begin` and `search-end` for each search,
 * `search-enter` for the Enter key.
 */
export class SearchPanel extends HTMLElement {
  #words: PanelWords | undefined;
  #list: AnswerList | undefined;
  #results: Results | undefined;
  /** Counts searches: what an older one still finds is not shown. */
  #turn = 0;
  #shown = 0;
  #asked: Asked = nothingAsked;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#list) return;
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    const kinds = this.#words?.kinds;
    if (!kinds) return;
    this.#list = new AnswerList(this, kinds);
    this.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#soon();
    });
    this.addEventListener('compositionend', () => this.#soon());
    this.addEventListener('keydown', (event) => this.#move(event));
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#enter();
    });
    this.addEventListener('filters-unfold', () => void this.#unfold());
    this.addEventListener('recent-forgotten', () => this.field?.focus());
    part(this, 'more').addEventListener('click', () => void this.#more());
    this.#drawRecent();
  }

  get field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  /** What is shown, or searched for. */
  get asked(): Asked {
    return this.#asked;
  }

  /** Loads the index, so that the first search finds it there. */
  warm(): void {
    warm(this.#folder);
    this.#drawRecent();
  }

  /** Searches for what is given, as if it had been typed and chosen. */
  ask(asked: Asked): void {
    if (this.field) this.field.value = asked.typed;
    clearTimeout(this.#timer);
    void this.#search(asked, true);
  }

  /** The first answer, if what is shown is for what stands in the field. */
  get first(): HTMLAnchorElement | undefined {
    return this.#isSettled() ? this.#list?.links[0] : undefined;
  }

  get #filters(): SearchFilters | undefined {
    const filters = this.querySelector('search-filters');
    return filters instanceof SearchFilters ? filters : undefined;
  }

  get #recent(): RecentSearches | undefined {
    const recent = this.querySelector('recent-searches');
    return recent instanceof RecentSearches ? recent : undefined;
  }

  get #folder(): string {
    return this.dataset['index'] ?? '/pagefind/';
  }

  get #typed(): Asked {
    return { ...this.#asked, typed: this.field?.value ?? '' };
  }

  /** At once, if it is likely that no key follows: an input method gives whole words. */
  #soon(): void {
    clearTimeout(this.#timer);
    const isBusy = this.getAttribute('aria-busy') === 'true';
    const wait = isBusy || unfinished.test(this.#typed.typed) ? pause : 0;
    this.#timer = setTimeout(() => void this.#search(this.#typed), wait);
  }

  /** What is shown is for what stands in the field. */
  #isSettled(): boolean {
    return this.getAttribute('aria-busy') === 'false' && this.#asked.typed === this.field?.value;
  }

  #enter(): void {
    if (!this.#isSettled()) {
      clearTimeout(this.#timer);
      void this.#search(this.#typed);
    }
    this.#recent?.add(this.#asked.typed);
    this.#tell('search-enter');
  }

  async #search(asked: Asked, isChosen = false): Promise<void> {
    const isKnown = this.hasAttribute('aria-busy') && this.dataset['state'] !== 'failed';
    if (isKnown && addressOf(asked) === addressOf(this.#asked)) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#asked = asked;
    this.#results?.end();
    const detail: Begun = { isChosen };
    this.dispatchEvent(new CustomEvent('search-begin', { bubbles: true, detail }));
    if (readQuery(asked.typed).length === 0) return this.#settle('idle', this.#words?.hint);
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      if (turn === this.#turn && !this.#isSettled()) this.#say(this.#words?.searching);
    }, patience);
    this.#results = new Results(searchSite(this.#folder, asked));
    try {
      await this.#pull(turn, true);
    } catch {
      if (turn === this.#turn) this.#fail();
    } finally {
      clearTimeout(late);
    }
  }

  /** Shows the first answers as soon as they are there, and then so many that they are enough. */
  async #pull(turn: number, anew: boolean): Promise<void> {
    const results = this.#results;
    if (!results) return;
    const until = (anew ? 0 : this.#shown) + enough;
    const atLeast = (answers: number) => () =>
      turn !== this.#turn || results.answers.length >= answers;
    if (anew) {
      await results.pull(atLeast(1));
      if (turn !== this.#turn) return;
      this.#clear();
    }
    this.#list?.begin();
    if (anew) this.#show(results);
    await results.pull(atLeast(until));
    if (turn !== this.#turn) return;
    this.#show(results);
    this.#settle(this.#shown > 0 ? 'found' : 'nothing', this.#report());
    if (this.#shown === 0) await this.#offer(turn);
    else await this.#count();
  }

  #show({ answers }: Results): void {
    this.#list?.add(answers.slice(this.#shown), this.#asked.order);
    this.#shown = answers.length;
  }

  async #more(): Promise<void> {
    const before = this.#shown;
    const turn = this.#turn;
    this.setAttribute('aria-busy', 'true');
    try {
      await this.#pull(turn, false);
      if (turn === this.#turn) this.#list?.links[before]?.focus();
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #unfold(): Promise<void> {
    const turn = this.#turn;
    await this.#count().catch(() => turn === this.#turn && this.#fail());
  }

  /** Loads enough to say what the answers can be narrowed to, while that is unfolded. */
  async #count(): Promise<void> {
    const [results, turn] = [this.#results, this.#turn];
    if (!results || !this.#filters?.isOpen || this.dataset['state'] !== 'found') return;
    const isEnough = () => results.isAll || results.pages >= counts;
    this.#filters.draw(this.#asked, results, !isEnough());
    await results.pull(() => turn !== this.#turn || isEnough());
    if (turn !== this.#turn) return;
    this.#filters.draw(this.#asked, results);
    this.#say(this.#report());
    part(this, 'more').hidden = results.isAll && this.#shown === results.answers.length;
  }

  /** Offers what is near to a search that found nothing. */
  async #offer(turn: number): Promise<void> {
    const [list, words] = [part(this, 'nearest'), this.#words];
    if (!words) return;
    const around = { panel: this, page: this.dataset['page'] ?? '', words: words.near };
    for await (const near of nearestOnSite(this.#folder, this.#asked)) {
      if (turn !== this.#turn) return;
      list.append(drawnNear(near, this.#asked, around));
      part(this, 'near').hidden = false;
    }
    if (turn !== this.#turn) return;
    part(this, 'near-none').hidden = list.childElementCount > 0;
    this.#tell('search-offered');
  }

  #report(): string {
    const [words, results] = [this.#words, this.#results];
    if (!words || !results) return '';
    if (results.answers.length === 0) {
      const sentence = isNarrowed(this.#asked.filter) ? words.nothingFiltered : words.nothing;
      return sentence.replace('{}', () => this.#asked.typed.trim());
    }
    if (results.whole === 0) return words.onlyTogether;
    return counted(results.isAll ? words.found : words.foundAtLeast, results.whole);
  }

  /** Stands where nothing is asked. */
  #drawRecent(): void {
    const recent = this.#recent;
    if (!recent) return;
    if (this.field?.value.trim() === '') recent.draw();
    else recent.hidden = true;
  }

  #fail(): void {
    this.#clear();
    this.#settle('failed');
  }

  #clear(): void {
    this.#list?.clear();
    this.#shown = 0;
    for (const name of ['more', 'near', 'near-none']) part(this, name).hidden = true;
    part(this, 'nearest').replaceChildren();
  }

  #settle(state: State, sentence = ''): void {
    if (state === 'idle') this.#clear();
    const results = state === 'found' || state === 'nothing' ? this.#results : undefined;
    part(this, 'more').hidden = state !== 'found' || results?.isAll !== false;
    this.dataset['state'] = state;
    this.setAttribute('aria-busy', 'false');
    part(this, 'failure').hidden = state !== 'failed';
    this.#drawFilters(results);
    this.#drawRecent();
    this.#say(sentence);
    this.#tell('search-end');
  }

  #drawFilters(results: Results | undefined): void {
    const [filters, field] = [this.#filters, this.field];
    const isIn = filters?.matches(':focus-within');
    filters?.draw(this.#asked, results);
    // Where the focus was there may be nothing left.
    if (isIn && !filters?.toggle.checkVisibility()) field?.focus();
  }

  #tell(event: 'search-end' | 'search-enter' | 'search-offered'): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true }));
  }

  #say(sentence = ''): void {
    part(this, 'status').textContent = sentence;
  }

  /** Searches here for what a link asks, and remembers what an answer was opened for. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!link) return;
    if (link.dataset['asks'] === undefined) {
      if (part(this, 'results').contains(link)) this.#recent?.add(this.#asked.typed);
    } else if (isPlain) {
      event.preventDefault();
      const filters = this.#filters;
      const goOn = filters?.contains(link) ? filters.toggle : this.field;
      this.ask(readAsked(new URL(link.href).search));
      // The link itself may go.
      goOn?.focus();
    }
  }

  /** Arrows go from the field through the answers, or what is offered, and back. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.field, ...this.querySelectorAll<HTMLElement>('[data-stop]')].filter(
      (stop) => stop?.checkVisibility(),
    );
    const at = stops.findIndex((stop) => stop?.matches(':focus'));
    if (at === -1) return;
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}

customElements.define('search-panel', SearchPanel);
