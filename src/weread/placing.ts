import { type Anchored, Anchors } from './anchor.ts';
import type { Aside, Heading, Passage } from './block.ts';
import type { Highlight, Item, Prose, Section, Thought } from './book.ts';
import { inBookOrder } from './book-order.ts';
import { settleRows, settleTitle } from './characters.ts';
import { findTitles } from './deep-titles.ts';
import { Outline } from './outline.ts';
import type { Problem } from './problem.ts';
import { hasWords, Quoted, remarksOf, thoughtFrom } from './remark.ts';
import type { Stretch } from './stretch.ts';
import type { Chapter } from './testimony.ts';

/** A chapter of 读书笔记, and the words of the passages it quotes. */
export interface Quoting {
  readonly chapter: Chapter;
  readonly quotes: readonly (readonly string[])[];
}

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
  /** Highlights of chapters that only 读书笔记 names, to be put where their numbers tell. */
  #numbered: ReadonlyMap<Chapter, readonly Item[]> = new Map();

  /** @param bookId As the frontmatter has it. */
  constructor(bookId: string | undefined, report: Report) {
    this.#anchors = new Anchors(bookId);
    this.#report = report;
  }

  heading(heading: Pick<Heading, 'level' | 'title' | 'line'>): void {
    const settled = { ...heading, title: settleTitle(heading.title) };
    if (this.#stretches) this.#stretches.push({ heading: settled, items: [] });
    else this.#outline.heading(settled);
  }

  /** Hears all of 读书笔记, before it is placed: its titles prove where passages belong. */
  hear(quotings: readonly Quoting[]): void {
    this.#grow(quotings);
  }

  /** Goes to a chapter of 读书笔记; to the passages before all chapters where it is unknown. */
  turnTo(chapter: Chapter | undefined): void {
    this.#grow([]);
    if (this.#wanted?.chapter) this.#empty.push(this.#wanted.chapter);
    this.#wanted = { chapter: chapter?.title ? chapter : undefined };
    if (!chapter) return;
    const items = this.#numbered.get(chapter);
    if (items) {
      this.#outline.late(chapter, items);
      this.#wanted = undefined;
    } else if (this.#outline.has(chapter.title)) this.#enter();
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
    if (this.#addCount(passage)) return;
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
    const rows = settleRows(paragraphs);
    const { anchor } = this.#anchors.passage({ paragraphs: rows });
    this.#add({
      kind: 'highlight',
      anchor,
      paragraphs: rows,
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
    if (this.#addCount(passage)) return;
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

  /**
   * Another reader's comment, on the passage it quotes; where the file holds no such highlight, or
   * several, it keeps the quote and stands in the chapter whose comments it is among.
   */
  liked(quote: readonly string[], aside: Aside): void {
    const highlight = hasWords(aside) ? this.#quoted.only(settleRows(quote)) : undefined;
    if (highlight) this.#quoted.file(highlight, aside);
    else this.remark(quote, aside);
  }

  /** @param quote Empty for a thought on the whole chapter. */
  remark(quote: readonly string[], aside: Aside): void {
    this.#enter();
    const thought = thoughtFrom(aside, this.#anchors);
    this.#add({ kind: 'remark', quote: settleRows(quote), thought });
  }

  /**
   * Gives a highlight its count where it is the reader's own, and the file has it among the popular
   * ones too.
   */
  #addCount({ popular, id, link, paragraphs, asides }: Passage): boolean {
    if (popular === undefined || id !== undefined || link || asides.length > 0) return false;
    const own = this.#quoted.only(paragraphs);
    if (own) own.popular ??= popular;
    return own !== undefined;
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
  #grow(quotings: readonly Quoting[]): void {
    if (!this.#stretches) return;
    const { stretches: ordered, sorted } = inBookOrder(this.#stretches);
    const witnesses = quotings.map(({ chapter, quotes }) => ({
      chapter,
      highlights: quotes.flatMap((quote) => this.#quoted.only(quote) ?? []),
    }));
    const { stretches, numbered } = findTitles(ordered, witnesses);
    this.#outline = new Outline(stretches.flatMap(({ heading }) => heading ?? []));
    for (const { heading, lent, items, deep } of stretches) {
      if (heading) this.#outline.heading(heading);
      if (lent) this.#outline.lend(lent.title);
      for (const item of items) this.#outline.add(item);
      for (const one of deep) this.#outline.deep(one.chapter, one.items);
    }
    this.#numbered = numbered;
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
  const timed = asides.find((aside) => aside.created !== undefined && !aside.dated);
  const created = timed?.created;
  delete timed?.created;
  return created;
}
