import type { Anchors } from './anchor.ts';
import type { Aside, Passage } from './block.ts';
import type { Highlight, Section, Thought } from './book.ts';
import { settleCharacters } from './characters.ts';

/** @param owner Anchor of the passage it stands under. */
export function thoughtFrom(aside: Aside, anchors: Anchors, owner?: string): Thought {
  const { id, created, by, line } = aside;
  const anchor = anchors.thought(id, aside.text, owner);
  const text = outdent(settleCharacters(aside.text).trim());
  const named = id === undefined ? { anchor, text } : { anchor, blockId: id, text };
  const thought = created ? { ...named, created, line } : { ...named, line };
  return by === undefined ? thought : { ...thought, by };
}

/**
 * From 0.11.0 the exporter sets three spaces before every line of a thought but the first; people's
 * templates set more.
 */
function outdent(text: string): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n');
  let common = Number.POSITIVE_INFINITY;
  for (const row of rest) {
    if (row.trim() !== '') common = Math.min(common, row.length - row.trimStart().length);
  }
  if (common < 3 || common === Number.POSITIVE_INFINITY) return text;
  return [first, ...rest.map((row) => row.slice(common))].join('\n');
}

/** The thoughts on a passage of 读书笔记, where its block id and its time are the thought's. */
export function remarksOf(passage: Passage): Aside[] {
  const asides = passage.asides.filter(hasWords);
  const [first] = asides;
  if (first && passage.id !== undefined) first.id ??= passage.id;
  if (first && passage.created !== undefined) first.created ??= passage.created;
  return asides;
}

export const hasWords = (aside: Aside) => aside.text.trim() !== '';

/** Finds the highlight that a thought quotes: 读书笔记 names none, but repeats its words. */
export class Quoted {
  readonly #byText = new Map<string, Highlight>();
  /** What several highlights say. */
  readonly #repeated = new Set<string>();
  /** Whose words have not been looked at: most files quote none of their highlights. */
  #waiting: Highlight[] = [];
  readonly #thoughts = new Map<Highlight, Map<string, Aside>>();

  add(highlight: Highlight): void {
    this.#waiting.push(highlight);
  }

  find(quote: readonly string[]): Highlight | undefined {
    if (quote.length === 0) return undefined;
    this.#look();
    return this.#byText.get(fold(quote));
  }

  /** The highlight that a quote names, if no other says the same. */
  only(quote: readonly string[]): Highlight | undefined {
    const highlight = this.find(quote);
    return this.#repeated.has(fold(quote)) ? undefined : highlight;
  }

  #look(): void {
    for (const highlight of this.#waiting) {
      const text = fold(highlight.paragraphs);
      if (this.#byText.has(text)) this.#repeated.add(text);
      else this.#byText.set(text, highlight);
    }
    this.#waiting = [];
  }

  /**
   * Files a thought under its highlight. From 0.6.0 the exporter prints a thought twice, in 高亮划线
   * without its id and its time, and in 读书笔记 with both; the reader sees it once.
   */
  file(highlight: Highlight, aside: Aside): void {
    const known = this.#thoughts.get(highlight) ?? new Map<string, Aside>();
    this.#thoughts.set(highlight, known);
    // Who else says the same has a comment of his own.
    const text = fold(aside.by === undefined ? [aside.text] : [aside.text, '\0', aside.by]);
    const same = known.get(text);
    if (!same) {
      known.set(text, aside);
      return;
    }
    if (aside.id !== undefined) same.id ??= aside.id;
    if (aside.created !== undefined) same.created ??= aside.created;
  }

  /** Gives the highlights their thoughts. */
  finish(anchors: Anchors): void {
    for (const [highlight, asides] of this.#thoughts) {
      // The reader's own come first: their anchors are theirs, whatever comment is liked later.
      const all = [...asides.values()];
      const others = all.filter(({ by }) => by !== undefined);
      for (const aside of [...all.filter(({ by }) => by === undefined), ...others]) {
        highlight.thoughts.push(thoughtFrom(aside, anchors, highlight.anchor));
      }
    }
  }
}

function fold(rows: readonly string[]): string {
  const text = rows.join('');
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** Every highlight of a book, in the book's order. */
export function highlightsOf(sections: readonly Section[]): Highlight[] {
  return sections.flatMap((section) => [
    ...section.items.filter((item) => item.kind === 'highlight'),
    ...highlightsOf(section.sections),
  ]);
}
