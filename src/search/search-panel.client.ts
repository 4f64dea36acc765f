import { part } from '../browser/part.ts';
import { type Asked, addressOf, nothingAsked, readAsked } from './asked.ts';
import { PanelView, type PanelWords, type State } from './panel-view.ts';
import { readQuery } from './query.ts';
import { Results } from './results.ts';
import { nearestOnSite, searchSite, warm } from './site-search.ts';
import { pauseAfter } from './typing-pause.ts';

/** Milliseconds after which the reader is told that it takes time. */
const patience = 400;
/** Until more is asked for. */
const enough = { answers: 10, pages: 120 } as const;
/** What is shown at once. */
const any = { answers: 1, pages: Number.POSITIVE_INFINITY } as const;
/** Pages that are loaded to count what the answers can be narrowed to. */
const counts = 300;

/** Tells of `search-begin` whether what is asked was chosen, not typed on the way to something. */
export interface Begun {
  readonly isChosen: boolean;
}

/**
 * A search field and what it finds. Its events: `search-begin` and `search-end` for each search,
 * `search-offered` when all is there that is near to one that found nothing, `search-enter` for the
 * Enter key.
 */
export class SearchPanel extends HTMLElement {
  #view: PanelView | undefined;
  #results: Results | undefined;
  /** Counts searches: what an older one still finds is not shown. */
  #turn = 0;
  #asked: Asked = nothingAsked;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#view || this.dataset['words'] === undefined) return;
    const words: PanelWords = JSON.parse(this.dataset['words']);
    this.#view = new PanelView(this, words);
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
    this.#view.drawRecent();
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
    this.#view?.drawRecent();
  }

  /** Searches for what is given, as if it had been typed and chosen. */
  ask(asked: Asked): void {
    if (this.field) this.field.value = asked.typed;
    clearTimeout(this.#timer);
    void this.#search(asked, true);
  }

  /** The first answer, if what is shown is for what stands in the field. */
  get first(): HTMLAnchorElement | undefined {
    return this.#isSettled() ? this.#view?.links[0] : undefined;
  }

  get #folder(): string {
    return this.dataset['index'] ?? '/pagefind/';
  }

  get #typed(): Asked {
    return { ...this.#asked, typed: this.field?.value ?? '' };
  }

  #soon(): void {
    clearTimeout(this.#timer);
    const isBusy = this.getAttribute('aria-busy') === 'true';
    const wait = pauseAfter(this.#typed.typed, isBusy);
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
    this.#view?.recent?.add(this.#asked.typed);
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
    if (readQuery(asked.typed).length === 0) return this.#settle('idle');
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      if (turn === this.#turn && !this.#isSettled()) this.#view?.saySearching();
    }, patience);
    this.#results = new Results(searchSite(this.#folder, asked));
    try {
      await this.#pull(turn, true);
    } catch {
      if (turn === this.#turn) this.#settle('failed');
    } finally {
      clearTimeout(late);
    }
  }

  /** Shows the first answers as soon as they are there, and then so many that they are enough. */
  async #pull(turn: number, anew: boolean): Promise<void> {
    const [results, view] = [this.#results, this.#view];
    if (!results || !view) return;
    const isOver = () => turn !== this.#turn;
    const shown = anew ? 0 : view.shown;
    if (anew) {
      await results.pullBeside(0, any, isOver);
      if (isOver()) return;
      view.clear();
    }
    view.begin();
    if (anew) view.show(results, this.#asked);
    await results.pullBeside(shown, enough, isOver);
    if (isOver()) return;
    view.show(results, this.#asked);
    this.#settle(view.shown > 0 ? 'found' : 'nothing');
    if (view.shown === 0) await this.#offer(turn);
    else await this.#count();
  }

  async #more(): Promise<void> {
    const before = this.#view?.shown ?? 0;
    const turn = this.#turn;
    this.setAttribute('aria-busy', 'true');
    try {
      await this.#pull(turn, false);
      if (turn === this.#turn) this.#view?.links[before]?.focus();
    } catch {
      if (turn === this.#turn) this.#settle('failed');
    }
  }

  async #unfold(): Promise<void> {
    const turn = this.#turn;
    await this.#count().catch(() => turn === this.#turn && this.#settle('failed'));
  }

  /** Loads enough to say what the answers can be narrowed to, while that is unfolded. */
  async #count(): Promise<void> {
    const [results, view, turn] = [this.#results, this.#view, this.#turn];
    if (!results || !view?.filters?.isOpen || this.dataset['state'] !== 'found') return;
    const isEnough = () => results.isAll || results.pages >= counts;
    view.filters.draw(this.#asked, results, !isEnough());
    await results.pull(() => turn !== this.#turn || isEnough());
    if (turn === this.#turn) view.count(this.#asked, results);
  }

  async #offer(turn: number): Promise<void> {
    for await (const near of nearestOnSite(this.#folder, this.#asked)) {
      if (turn !== this.#turn) return;
      this.#view?.offer(near, this.#asked);
    }
    if (turn !== this.#turn) return;
    this.#view?.endOffer();
    this.#tell('search-offered');
  }

  #settle(state: State): void {
    this.#view?.settle(state, this.#asked, this.#results);
    this.#tell('search-end');
  }

  #tell(event: 'search-end' | 'search-enter' | 'search-offered'): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true }));
  }

  /** Searches here for what a link asks, and remembers what an answer was opened for. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!link) return;
    if (link.dataset['asks'] === undefined) {
      if (part(this, 'results').contains(link)) this.#view?.recent?.add(this.#asked.typed);
    } else if (isPlain) {
      event.preventDefault();
      const filters = this.#view?.filters;
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
