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
  }

  add(answers: readonly Answer[], order: Order): void {
    for (const answer of order === 'best' ? gathered(answers) : answers) {
      if (answer.isPart && !this.#isApart) {
        this.#isApart = true;
        if (this.#list.childElementCount > 0) this.#list.append(copyOf(this.#panel, 'apart'));
      }
      this.#pageOf(answer).append(this.#drawn(answer, order));
    }
  }

  /** Where answers of the same page stand. */
  #pageOf(answer: Answer): Element {
    const source = this.#open(this.#list, 'source', sourceOf(answer), (drawn) => {
      part(drawn, 'title').textContent = answer.title;
    });
    const page = this.#open(part(source, 'pages'), 'page', pageOf(answer), (drawn) => {
      part(drawn, 'chapter').textContent = answer.chapter ?? '';
    });
    return part(page, 'answers');
  }

  /** The last of a list if it has the key; else a new one after it. */
  #open(list: Element, name: string, key: string, fill: (drawn: HTMLElement) => void): Element {
    const last = list.lastElementChild;
    if (last instanceof HTMLElement && last.dataset['key'] === key) return last;
    const drawn = copyOf(this.#panel, name);
    drawn.dataset['key'] = key;
    fill(drawn);
    list.append(drawn);
    return drawn;
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
