import { part } from '../browser/part.ts';
import type { Answer } from './answer.ts';
import type { Order } from './filter.ts';
import { gathered, pageOf, sourceOf } from './gathered.ts';
import { markedAddress } from './marks.ts';
import type { Kind } from './record.ts';
import { copyOf } from './template.ts';

/** Words of the interface that stand in the list. */
export type KindWords = Readonly<Record<Kind, string>>;

/** Answers as links: those of a book together, and in it those of a chapter. */
export class AnswerList {
  readonly #panel: HTMLElement;
  readonly #list: HTMLElement;
  readonly #kinds: KindWords;
  /** Ends the answers that hold all terms. */
  #isApart = false;
  /** What was drawn since the list began to grow. */
  #fresh = new WeakSet<Element>();

  /**
   * @param panel Holds the list, as `data-part` of `results`, and the templates: `source` with
   * `title` and `pages`; `page` with `chapter` and `answers`; `answer`, a link, with `kind`,
   * `excerpt` and `time`; `apart`, between answers that hold all terms and others.
   */
  constructor(panel: HTMLElement, kinds: KindWords) {
    this.#panel = panel;
    this.#list = part(panel, 'results');
    this.#kinds = kinds;
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#isApart = false;
    this.begin();
  }

  /** What is added from now on is put together, and all that was there before stays as it is. */
  begin(): void {
    this.#fresh = new WeakSet();
  }

  add(answers: readonly Answer[], order: Order): void {
    for (const answer of order === 'best' ? gathered(answers) : answers) {
      if (answer.isPart && !this.#isApart) {
        this.#isApart = true;
        if (this.#list.childElementCount > 0) this.#list.append(copyOf(this.#panel, 'apart'));
      }
      this.#pageOf(answer, order).append(this.#drawn(answer, order));
    }
  }

  /** Where answers of the same page stand. */
  #pageOf(answer: Answer, order: Order): Element {
    const source = this.#open(this.#list, order, 'source', sourceOf(answer), (drawn) => {
      part(drawn, 'title').textContent = answer.title;
    });
    const page = this.#open(part(source, 'pages'), order, 'page', pageOf(answer), (drawn) => {
      part(drawn, 'chapter').textContent = answer.chapter ?? '';
    });
    return part(page, 'answers');
  }

  /** The one of a list that has the key; a new one at its end where there is none to be put to. */
  #open(
    list: Element,
    order: Order,
    name: string,
    key: string,
    fill: (drawn: HTMLElement) => void,
  ): Element {
    const last = list.lastElementChild;
    const known = order === 'best' ? this.#fromEnd(last, key) : last;
    if (known && keyOf(known) === key) return known;
    const drawn = copyOf(this.#panel, name);
    drawn.dataset['key'] = key;
    fill(drawn);
    list.append(drawn);
    this.#fresh.add(drawn);
    return drawn;
  }

  /** The one with the key, of the last and what was drawn right before it since the list grows. */
  #fromEnd(last: Element | null, key: string): Element | null {
    let one = last;
    while (one && keyOf(one) !== key && this.#fresh.has(one)) one = one.previousElementSibling;
    return one === last || (one && this.#fresh.has(one)) ? one : null;
  }

  #drawn({ kind, path, excerpt, colour, created }: Answer, order: Order): HTMLElement {
    const drawn = copyOf(this.#panel, 'answer');
    for (const link of drawn.querySelectorAll('a')) {
      link.href = markedAddress(path, excerpt);
      if (colour) link.dataset['colour'] = colour;
    }
    const label = part(drawn, 'kind');
    if (kind === 'highlight') label.remove();
    else label.textContent = this.#kinds[kind];
    const said = (text: string) => (kind === 'book' ? text.replaceAll(' | ', ' · ') : text);
    part(drawn, 'excerpt').replaceChildren(
      ...excerpt.map(({ text, marked }) => (marked ? mark(said(text)) : said(text))),
    );
    const time = part(drawn, 'time');
    if (order === 'newest' && created) {
      time.setAttribute('datetime', created);
      time.textContent = dayOf(created);
    } else time.remove();
    return drawn;
  }
}

function dayOf(created: string): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(created.slice(0, 10)));
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

const keyOf = (element: Element) =>
  element instanceof HTMLElement ? element.dataset['key'] : undefined;
