import type { Answer } from './answer.ts';
import { AnswerList, type KindWords, part } from './answer-list.ts';
import { PagefindEngine } from './pagefind-engine.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';

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

/** One engine for all panels of the page, opened when it is first needed. */
const engines = new Map<string, Promise<PagefindEngine>>();

function engineOf(folder: string): Promise<PagefindEngine> {
  const engine = engines.get(folder) ?? PagefindEngine.open(folder);
  engines.set(folder, engine);
  return engine;
}

/**
 * A search field and what it finds. Tells of each search by the event `search-begin`, whose detail
 * is what was typed, and of Enter by `search-enter`.
 */
export class SearchPanel extends HTMLElement {
  #words: PanelWords | undefined;
  #list: AnswerList | undefined;
  #answers: AsyncGenerator<Answer[], void, void> | undefined;
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
    this.#list = new AnswerList(part(this, 'answers-list'), page, answer, kinds);
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
    engineOf(this.#folder).catch(() => engines.delete(this.#folder));
  }

  /** Searches for what is given, as if it had been typed. */
  ask(typed: string): void {
    if (this.field) this.field.value = typed;
    clearTimeout(this.#timer);
    void this.#search(typed);
  }

  /** Puts the cursor on the first answer; false where there is none for what stands in the field. */
  toFirst(): boolean {
    const first = this.#isSettled() ? this.#list?.links[0] : undefined;
    first?.focus();
    return first !== undefined;
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
    this.dispatchEvent(new CustomEvent('search-enter', { bubbles: true, detail: typed }));
  }

  async #search(typed: string): Promise<void> {
    if (typed === this.#typed && this.hasAttribute('aria-busy')) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#typed = typed;
    this.dispatchEvent(new CustomEvent('search-begin', { bubbles: true, detail: typed }));
    const query = readQuery(typed);
    if (query.length === 0) return this.#settle('idle', this.#words?.hint);
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      if (turn === this.#turn) this.#say(this.#words?.searching);
    }, patience);
    try {
      await this.#begin(typed, turn);
    } catch {
      if (turn === this.#turn) this.#fail();
    } finally {
      clearTimeout(late);
    }
  }

  async #begin(typed: string, turn: number): Promise<void> {
    const engine = await engineOf(this.#folder);
    if (turn !== this.#turn) return;
    this.#answers = search(engine, readQuery(typed));
    try {
      await this.#pull(turn, true);
      if (turn !== this.#turn || this.#shown > 0) return;
    } catch (error) {
      if (!(await engine.isStale())) throw error;
    }
    // Nothing found in an index that is no longer there proves nothing.
    if (!(await engine.isStale()) || turn !== this.#turn) return;
    engines.delete(this.#folder);
    this.#answers = search(await engineOf(this.#folder), readQuery(typed));
    await this.#pull(turn, true);
  }

  /** Shows answers as they come, until there are enough of them. */
  async #pull(turn: number, anew: boolean): Promise<void> {
    const until = (anew ? 0 : this.#shown) + enough;
    let isFirst = anew;
    let isDone = false;
    while (!isDone && (isFirst || this.#shown < until)) {
      const next = await this.#answers?.next();
      if (turn !== this.#turn) return;
      if (isFirst) this.#clear();
      isFirst = false;
      isDone = !next || next.done === true;
      const answers = next?.done === false ? next.value : [];
      this.#list?.add(answers);
      this.#shown += answers.length;
    }
    this.#settle(this.#shown > 0 ? 'found' : 'nothing', this.#report(isDone));
    part(this, 'more').hidden = isDone;
  }

  async #more(): Promise<void> {
    const before = this.#list?.links.length ?? 0;
    this.setAttribute('aria-busy', 'true');
    try {
      await this.#pull(this.#turn, false);
      this.#list?.links[before]?.focus();
    } catch {
      this.#fail();
    }
  }

  #report(isDone: boolean): string {
    const words = this.#words;
    if (!words) return '';
    if (this.#shown === 0) return words.nothing.replace('{}', () => this.#typed.trim());
    const sentence = isDone ? words.found : words.foundAtLeast;
    const language = document.documentElement.lang;
    const count = new Intl.NumberFormat(language).format(this.#shown);
    return (this.#shown === 1 ? sentence.one : sentence.other).replace('{}', count);
  }

  #fail(): void {
    engines.delete(this.#folder);
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
  }

  #say(sentence = ''): void {
    part(this, 'status').textContent = sentence;
  }

  /** Arrows go from the field through the answers and back. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.field, ...(this.#list?.links ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}

customElements.define('search-panel', SearchPanel);
