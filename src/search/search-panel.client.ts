import { AnswerList, type KindWords, part } from './answer-list.ts';
import { readQuery } from './query.ts';
import type { Found } from './search.ts';
import { searchSite, warm } from './site-search.ts';

/** What the panel says. In sentences `{}` stands for a number or for the reader's words. */
export interface PanelWords {
  readonly hint: string;
  readonly searching: string;
  readonly found: Counted;
  readonly foundAtLeast: Counted;
  readonly nothing: string;
  readonly kinds: KindWords;
}

/** A sentence on one, and on any other number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Milliseconds between the last key and the search. */
const pause = 120;
/** Milliseconds after which the reader is told that it takes time. */
const patience = 400;
/** Answers that are enough until more are asked for. */
const enough = 10;

/**
 * A search field and what it finds. Its events: `search-begin` and `search-end` for each search,
 * `search-enter` for the Enter key.
 */
export class SearchPanel extends HTMLElement {
  #words: PanelWords | undefined;
  #list: AnswerList | undefined;
  #found: AsyncGenerator<Found, void, void> | undefined;
  /** Counts searches: what an older one still finds is not shown. */
  #turn = 0;
  #shown = 0;
  #typed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#list) return;
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    const [page, answer] = [part(this, 'page'), part(this, 'answer')];
    if (!(page instanceof HTMLTemplateElement && answer instanceof HTMLTemplateElement)) return;
    const kinds = this.#words?.kinds;
    if (!kinds) return;
    this.#list = new AnswerList(part(this, 'results'), page, answer, kinds);
    this.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#soon();
    });
    this.addEventListener('compositionend', () => this.#soon());
    this.addEventListener('keydown', (event) => this.#move(event));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#enter();
    });
    part(this, 'more').addEventListener('click', () => void this.#more());
  }

  get field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  /** Loads the index, so that the first search finds it there. */
  warm(): void {
    warm(this.#folder);
  }

  /** Searches for what is given, as if it had been typed. */
  ask(typed: string): void {
    if (this.field) this.field.value = typed;
    clearTimeout(this.#timer);
    void this.#search(typed);
  }

  /** The first answer, if what is shown is for what stands in the field. */
  get first(): HTMLAnchorElement | undefined {
    return this.#isSettled() ? this.#list?.links[0] : undefined;
  }

  get #folder(): string {
    return this.dataset['index'] ?? '/pagefind/';
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(this.field?.value ?? ''), pause);
  }

  /** What is shown is for what stands in the field. */
  #isSettled(): boolean {
    return this.getAttribute('aria-busy') === 'false' && this.#typed === this.field?.value;
  }

  #enter(): void {
    const typed = this.field?.value ?? '';
    if (!this.#isSettled()) this.ask(typed);
    this.#tell('search-enter');
  }

  async #search(typed: string): Promise<void> {
    const isKnown = this.hasAttribute('aria-busy') && this.dataset['state'] !== 'failed';
    if (isKnown && typed === this.#typed) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#typed = typed;
    this.#tell('search-begin');
    if (readQuery(typed).length === 0) return this.#settle('idle', this.#words?.hint);
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      if (turn === this.#turn) this.#say(this.#words?.searching);
    }, patience);
    this.#found = searchSite(this.#folder, readQuery(typed));
    try {
      await this.#pull(turn, true);
    } catch {
      if (turn === this.#turn) this.#fail();
    } finally {
      clearTimeout(late);
    }
  }

  /** Shows answers as they come, until there are enough of them. */
  async #pull(turn: number, anew: boolean): Promise<void> {
    const until = (anew ? 0 : this.#shown) + enough;
    let isAll = false;
    for (let isFirst = anew; !isAll && (isFirst || this.#shown < until); isFirst = false) {
      const next = await this.#found?.next();
      if (turn !== this.#turn) return;
      if (isFirst) this.#clear();
      const { answers, isAll: isLast } = next?.value ?? { answers: [], isAll: true };
      isAll = isLast;
      this.#list?.add(answers);
      this.#shown += answers.length;
    }
    this.#settle(this.#shown > 0 ? 'found' : 'nothing', this.#report(isAll));
    part(this, 'more').hidden = isAll;
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

  #report(isAll: boolean): string {
    const words = this.#words;
    if (!words) return '';
    if (this.#shown === 0) return words.nothing.replace('{}', () => this.#typed.trim());
    const sentence = isAll ? words.found : words.foundAtLeast;
    const language = document.documentElement.lang;
    const count = new Intl.NumberFormat(language).format(this.#shown);
    return (this.#shown === 1 ? sentence.one : sentence.other).replace('{}', count);
  }

  #fail(): void {
    this.#clear();
    this.#settle('failed', '');
  }

  #clear(): void {
    this.#list?.clear();
    this.#shown = 0;
  }

  #settle(state: 'idle' | 'found' | 'nothing' | 'failed', sentence = ''): void {
    if (state === 'idle') this.#clear();
    if (state !== 'found') part(this, 'more').hidden = true;
    this.dataset['state'] = state;
    this.setAttribute('aria-busy', 'false');
    part(this, 'failure').hidden = state !== 'failed';
    this.#say(sentence);
    this.#tell('search-end');
  }

  #tell(event: 'search-begin' | 'search-end' | 'search-enter'): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true }));
  }

  #say(sentence = ''): void {
    part(this, 'status').textContent = sentence;
  }

  /** Arrows go from the field through the answers and back. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.field, ...(this.#list?.links ?? [])];
    const at = stops.findIndex((stop) => stop?.matches(':focus'));
    if (at === -1) return;
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}

customElements.define('search-panel', SearchPanel);
