import { type Anchored, Anchors } from './anchor.ts';
import type { Aside, Heading, Passage } from './block.ts';
import type { Highlight, Item, Prose, Section, Thought } from './book.ts';
import { inBookOrder } from './book-order.ts';
import { Outline } from './outline.ts';
import type { Problem } from './problem.ts';
import { hasWords, Quoted, remarksOf, thoughtFrom } from './remark.ts';
import type { Stretch } from './stretch.ts';

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
  #outline = new Outline([]);
  /** The chapters' own text as the file has it, until 读书笔记 or the end is reached. */
  #stretches: Stretch[] | undefined = [{ heading: undefined, items: [] }];
  #sorted = false;
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
    if (this.#stretches) this.#stretches.push({ heading, items: [] });
    else this.#outline.heading(heading);
  }

  /** Goes to a chapter of 读书笔记; to the passages before all chapters where it is unknown. */
  turnTo(chapter: Chapter | undefined): void {
    this.#grow();
    if (this.#wanted?.chapter) this.#empty.push(this.#wanted.chapter);
    this.#wanted = { chapter: chapter?.title ? chapter : undefined };
    if (chapter && this.#outline.has(chapter.title)) this.#enter();
  }

  prose(prose: Prose): void {
    this.#enter();
    this.#add(prose);
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
    const placed = this.#anchors.passage(passage);
    if (placed.repeated && passage.id) {
      this.#report('block-id-duplicate', passage.line, { id: passage.id });
    }
    const highlight = highlightFrom(passage, placed);
    this.#quoted.add(highlight);
    for (const aside of passage.asides.filter(hasWords)) this.#quoted.file(highlight, aside);
    this.#add(highlight);
  }

  /** A highlight of the app's own text, which prints every thought once, with a day of its own. */
  noted({ paragraphs, created, line }: Noted, thoughts: readonly Aside[]): void {
    this.#enter();
    if (paragraphs.length === 0) return this.#report('highlight-empty', line);
    const { anchor } = this.#anchors.passage({ paragraphs });
    this.#add({
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
    if (asides.length === 0 && !highlight) {
      // An item of a list in the part of the thoughts is the reader's own words.
      if (passage.form === 'list') return this.remark([], asThought(passage));
      return this.highlight(passage);
    }
    for (const aside of asides) {
      if (highlight) this.#quoted.file(highlight, aside);
      else this.remark(passage.paragraphs, aside);
    }
  }

  /** @param quote Empty for a thought on the whole chapter. */
  remark(quote: readonly string[], aside: Aside): void {
    this.#enter();
    const thought = thoughtFrom(aside, this.#anchors);
    this.#add({ kind: 'remark', quote: [...quote], thought });
  }

  /** @param reviews Of the whole book. */
  finish(reviews: readonly Aside[]): Placed {
    this.turnTo(undefined);
    this.#quoted.finish(this.#anchors);
    return {
      chapters: this.#outline.finish(this.#sorted),
      reviews: reviews.filter(hasWords).map((aside) => thoughtFrom(aside, this.#anchors)),
      empty: this.#empty,
    };
  }

  #add(item: Item): void {
    const stretch = this.#stretches?.at(-1);
    if (stretch) stretch.items.push(item);
    else this.#outline.add(item);
  }

  /** Makes chapters of what has been read. */
  #grow(): void {
    if (!this.#stretches) return;
    const { stretches, sorted } = inBookOrder(this.#stretches);
    this.#outline = new Outline(stretches.flatMap(({ heading }) => heading ?? []));
    for (const { heading, items } of stretches) {
      if (heading) this.#outline.heading(heading);
      for (const item of items) this.#outline.add(item);
    }
    this.#sorted = sorted;
    this.#stretches = undefined;
  }

  #enter(): void {
    if (!this.#wanted) return;
    const { chapter } = this.#wanted;
    if (chapter) this.#outline.enter(chapter.title, chapter.line);
    else this.#outline.enterFront();
    this.#wanted = undefined;
  }
}

type Named = Pick<Highlight, 'kind' | 'anchor' | 'chapterUid' | 'range' | 'blockId'>;
type Dated = Pick<Highlight, 'paragraphs' | 'created' | 'colour' | 'popular'>;

/** Property by property: to spread an object for each that may be absent takes five times as long. */
function highlightFrom(passage: Passage, { anchor, chapterUid, range }: Anchored): Highlight {
  const { id, paragraphs, colour, popular, line } = passage;
  const created = passage.created ?? takeMoment(passage.asides);
  const named: Named = { kind: 'highlight', anchor };
  if (chapterUid !== undefined) named.chapterUid = chapterUid;
  if (range) named.range = range;
  if (id) named.blockId = id;
  const dated: Named & Dated = Object.assign(named, { paragraphs });
  if (created) dated.created = created;
  if (colour) dated.colour = colour;
  if (popular) dated.popular = popular;
  return Object.assign(dated, { thoughts: [], line });
}

function asThought({ paragraphs, line, id, created }: Passage): Aside {
  const aside: Aside = { text: paragraphs.join('\n'), line };
  if (id !== undefined) aside.id = id;
  if (created !== undefined) aside.created = created;
  return aside;
}

/** With a thought, 0.6.0 to 2.1 print the highlight's own time behind the thought. */
function takeMoment(asides: readonly Aside[]): string | undefined {
  const timed = asides.find((aside) => aside.created !== undefined);
  const created = timed?.created;
  delete timed?.created;
  return created;
}
