import { Anchors } from './anchor.ts';
import type { Aside, Heading, Passage } from './block.ts';
import type { Highlight, Prose, Section, Thought } from './book.ts';
import { Outline } from './outline.ts';
import type { Problem } from './problem.ts';
import { hasWords, Quoted, remarksOf, thoughtFrom } from './remark.ts';

/** A chapter that 读书笔记 names. */
export type Chapter = Pick<Heading, 'title' | 'line'>;

export interface Placed {
  readonly chapters: Section[];
  readonly reviews: Thought[];
  /** Chapters that only 读书笔记 names, where all its thoughts went to highlights elsewhere. */
  readonly empty: readonly Chapter[];
}

/** A passage that has words and a day at the most. */
export interface Noted {
  readonly line: number;
  readonly paragraphs: readonly string[];
  readonly created?: string | undefined;
}

export type Report = (rule: Problem['rule'], line: number, details?: Problem['details']) => void;

/** Puts passages and thoughts into the chapters of a book. */
export class Placing {
  readonly #outline = new Outline();
  readonly #quoted = new Quoted();
  readonly #anchors: Anchors;
  readonly #report: Report;
  /** The chapter of 读书笔记 to open as soon as it is to hold something. */
  #wanted: { readonly chapter: Chapter | undefined } | undefined;
  readonly #empty: Chapter[] = [];

  /** @param bookId As the frontmatter has it. */
  constructor(bookId: string | undefined, report: Report) {
    this.#anchors = new Anchors(bookId);
    this.#report = report;
  }

  heading(heading: Pick<Heading, 'level' | 'title' | 'line'>): void {
    this.#outline.heading(heading);
  }

  /** Goes to a chapter of 读书笔记; to the passages before all chapters where it is unknown. */
  turnTo(chapter: Chapter | undefined): void {
    if (this.#wanted?.chapter) this.#empty.push(this.#wanted.chapter);
    this.#wanted = { chapter };
    if (chapter && this.#outline.has(chapter.title)) this.#enter();
  }

  prose(prose: Prose): void {
    this.#enter();
    this.#outline.add(prose);
  }

  /** A passage with its thoughts; in a chapter's own text they may stand without one. */
  highlight(passage: Passage): void {
    this.#enter();
    if (passage.paragraphs.length === 0) {
      const asides = remarksOf(passage);
      for (const aside of asides) this.remark([], aside);
      if (asides.length === 0) this.#report('highlight-empty', passage.line);
      return;
    }
    const { repeated, ...placed } = this.#anchors.passage(passage);
    if (repeated && passage.id) {
      this.#report('block-id-duplicate', passage.line, { id: passage.id });
    }
    const created = passage.created ?? takeMoment(passage.asides);
    const highlight: Highlight = {
      kind: 'highlight',
      ...placed,
      ...(passage.id ? { blockId: passage.id } : {}),
      paragraphs: passage.paragraphs,
      ...(created ? { created } : {}),
      ...(passage.colour ? { colour: passage.colour } : {}),
      ...(passage.popular ? { popular: passage.popular } : {}),
      thoughts: [],
      line: passage.line,
    };
    this.#quoted.add(highlight);
    for (const aside of passage.asides.filter(hasWords)) this.#quoted.file(highlight, aside);
    this.#outline.add(highlight);
  }

  /** A highlight of the app's own text, which prints every thought once, with a day of its own. */
  noted({ paragraphs, created, line }: Noted, thoughts: readonly Aside[]): void {
    this.#enter();
    if (paragraphs.length === 0) return this.#report('highlight-empty', line);
    const { anchor } = this.#anchors.passage({ paragraphs });
    this.#outline.add({
      kind: 'highlight',
      anchor,
      paragraphs: [...paragraphs],
      ...(created ? { created } : {}),
      thoughts: thoughts.map((aside) => thoughtFrom(aside, this.#anchors, anchor)),
      line,
    });
  }

  /**
   * A passage of 读书笔记. Where the file holds it as a highlight too, that gets the thoughts; else it
   * keeps its quote and goes to its chapter.
   */
  quotation(passage: Passage): void {
    const highlight = this.#quoted.find(passage.paragraphs);
    const asides = remarksOf(passage);
    if (asides.length === 0 && !highlight) return this.highlight(passage);
    for (const aside of asides) {
      if (highlight) this.#quoted.file(highlight, aside);
      else this.remark(passage.paragraphs, aside);
    }
  }

  /** @param quote Empty for a thought on the whole chapter. */
  remark(quote: readonly string[], aside: Aside): void {
    this.#enter();
    const thought = thoughtFrom(aside, this.#anchors);
    this.#outline.add({ kind: 'remark', quote: [...quote], thought });
  }

  /** @param reviews Of the whole book. */
  finish(reviews: readonly Aside[]): Placed {
    this.turnTo(undefined);
    this.#quoted.finish(this.#anchors);
    return {
      chapters: this.#outline.finish(),
      reviews: reviews.filter(hasWords).map((aside) => thoughtFrom(aside, this.#anchors)),
      empty: this.#empty,
    };
  }

  #enter(): void {
    if (!this.#wanted) return;
    const { chapter } = this.#wanted;
    if (chapter) this.#outline.enter(chapter.title, chapter.line);
    else this.#outline.enterFront();
    this.#wanted = undefined;
  }
}

/** With a thought, 0.6.0 to 2.1 print the highlight's own time behind the thought. */
function takeMoment(asides: readonly Aside[]): string | undefined {
  const timed = asides.find((aside) => aside.created !== undefined);
  const created = timed?.created;
  delete timed?.created;
  return created;
}
