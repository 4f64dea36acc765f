import type { Answer } from './answer.ts';
import type { Kind } from './record.ts';

/** Words of the interface that stand in the list. */
export type KindWords = Readonly<Record<Kind, string>>;

/** Answers as links, those of one page together under its book and chapter. */
export class AnswerList {
  readonly #list: HTMLElement;
  readonly #page: HTMLTemplateElement;
  readonly #answer: HTMLTemplateElement;
  readonly #kinds: KindWords;

  /**
   * @param list Holds the answers.
   * @param page One page's share of them: `data-part` of `title`, `chapter` and `answers`.
   * @param answer One answer: a link, with `data-part` of `kind` and `excerpt`.
   */
  constructor(
    list: HTMLElement,
    page: HTMLTemplateElement,
    answer: HTMLTemplateElement,
    kinds: KindWords,
  ) {
    this.#list = list;
    this.#page = page;
    this.#answer = answer;
    this.#kinds = kinds;
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  clear(): void {
    this.#list.replaceChildren();
  }

  add(answers: readonly Answer[]): void {
    for (const answer of answers) this.#answersOf(answer).append(this.#drawn(answer));
  }

  /** Where answers of the same page stand: they come one after the other. */
  #answersOf({ path, title, chapter }: Answer): Element {
    const page = path.replace(/#.*$/, '');
    const last = this.#list.lastElementChild;
    if (last instanceof HTMLElement && last.dataset['path'] === page) return part(last, 'answers');
    const drawn = copied(this.#page);
    drawn.dataset['path'] = page;
    part(drawn, 'title').textContent = title;
    part(drawn, 'chapter').textContent = chapter ?? '';
    this.#list.append(drawn);
    return part(drawn, 'answers');
  }

  #drawn({ kind, path, excerpt }: Answer): HTMLElement {
    const drawn = copied(this.#answer);
    for (const link of drawn.querySelectorAll('a')) link.href = path;
    const label = part(drawn, 'kind');
    if (kind === 'highlight') label.remove();
    else label.textContent = this.#kinds[kind];
    part(drawn, 'excerpt').replaceChildren(
      ...excerpt.map(({ text, marked }) => (marked ? mark(text) : text)),
    );
    return drawn;
  }
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

function copied(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new TypeError('the template holds no element');
}

/**
 * The part of a component's markup that bears the name in `data-part`.
 *
 * @throws TypeError if the markup has no such part.
 */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new TypeError(`the markup has no part "${name}"`);
}
