import type { Heading } from './block.ts';
import type { Item, Section } from './book.ts';
import { type Draft, settle } from './draft.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { type Ordinal, readOrdinal } from './ordinal.ts';
import { type Path, TitlePaths } from './title-paths.ts';

/** What a heading says. */
export type HeadingWords = Pick<Heading, 'level' | 'title' | 'line'>;

/** What is known of a section besides its heading. */
interface Proof {
  readonly numbering?: Numbering | undefined;
  readonly ordinal?: Ordinal | undefined;
  readonly front?: boolean;
  /** The section at whose place it comes, if 读书笔记 alone names it. */
  readonly before?: Draft | undefined;
}

/**
 * Grows a book's chapters from its headings. The exporter prints a chapter's heading only where the
 * chapter itself holds a highlight, so levels alone file `2.2` under chapter 1: a number in the
 * title outranks its level, and a chapter that only its sections prove is made. An ordinal (`一、`)
 * orders headings of one level, which is all that exporters before 0.6.0 write. Where the numbering
 * says nothing, levels decide.
 */
export class Outline {
  readonly #roots: Draft[] = [];
  #open: Path = [];
  #front: Draft | undefined;
  #late = false;
  /** The latest with each number: of the whole book, and of each part. */
  readonly #chapters = new Map<number, Path>();
  readonly #chaptersOf = new Map<Draft, Map<number, Path>>();
  /** The latest section of each chapter with each number, as in `3.2`. */
  readonly #sectionsOf = new Map<Draft, Map<string, Path>>();
  readonly #byTitle = new Map<string, TitlePaths>();
  /** How many sections there are. */
  #count = 0;
  #entered = 0;

  heading(heading: HeadingWords): void {
    const numbering = readNumbering(heading.title);
    switch (numbering?.kind) {
      case 'part':
        this.#open = this.#parts().filter((part) => part.level < heading.level);
        return this.#push('part', heading, { numbering });
      case 'chapter':
        if (numbering.bare && this.#isCounted(heading)) return this.#unnumbered(heading);
        return this.#chapter(heading, numbering);
      case 'section':
        return this.#section(heading, numbering.path, numbering);
      case undefined:
        return this.#unnumbered(heading);
      default:
        numbering satisfies never;
    }
  }

  add(item: Item): void {
    if (this.#open.length === 0) this.#pushFront();
    this.#open.at(-1)?.items.push(item);
  }

  /**
   * Opens the section that bears the title again, or makes a chapter: 读书笔记 does not tell levels.
   * Titles come again in the parts of a book; 读书笔记 is in the book's order, so that the next one is
   * meant.
   */
  enter(title: string, line: number): void {
    this.#late = true;
    const known = this.#byTitle.get(title)?.next(this.#entered);
    if (known) {
      this.#open = known.path;
      this.#entered = Math.max(this.#entered, known.count);
    } else if (readNumbering(title)) this.heading({ level: 1, title, line });
    else {
      const parts = this.#parts();
      const before = this.#open[parts.length];
      this.#open = parts;
      this.#push('chapter', { level: 1, title, line }, { before });
    }
  }

  /** Opens the place before all chapters. */
  enterFront(): void {
    this.#open = this.#front ? [this.#front] : [];
  }

  has(title: string): boolean {
    return this.#byTitle.has(title);
  }

  /** @param byNumber Whether chapters are to be set in the order of their numbers. */
  finish(byNumber: boolean): Section[] {
    return settle(this.#roots, byNumber);
  }

  /** The open parts, outermost first. */
  #parts(): Path {
    const end = this.#open.findIndex(({ kind }) => kind !== 'part');
    return end === -1 ? this.#open : this.#open.slice(0, end);
  }

  #openPart(): Draft | undefined {
    return this.#parts().at(-1);
  }

  /** Whether a bare number only counts within what is open: a numbered chapter, or `一、`. */
  #isCounted(heading: HeadingWords): boolean {
    const ordinal = readOrdinal(heading.title);
    return this.#open.some(
      ({ numbering, ordinal: own, level }) =>
        level <= heading.level &&
        ((numbering?.kind === 'chapter' && !numbering.bare) ||
          (ordinal && own && own.rank < ordinal.rank)),
    );
  }

  /** By its ordinal among headings of its own level, by its level else. */
  #unnumbered(heading: HeadingWords): void {
    const ordinal = readOrdinal(heading.title);
    const closed = this.#open.findIndex((draft) => !mayHold(draft, heading.level, ordinal));
    const before = closed === -1 ? undefined : this.#open[closed];
    if (closed !== -1) this.#open = this.#open.slice(0, closed);
    if (ordinal) this.#leaveCounted(ordinal);
    const parent = this.#open.at(-1);
    const kind = parent === undefined || parent.kind === 'part' ? 'chapter' : 'section';
    this.#push(kind, heading, { ordinal, before });
  }

  /**
   * Where a section's number does not go on from the one before it, the count has begun anew: that
   * section lies in another chapter, whose heading was not printed.
   */
  #leaveCounted(ordinal: Ordinal): void {
    const parent = this.#open.at(-1);
    const last = parent?.children.at(-1)?.ordinal;
    if (!parent || this.#late || last?.rank !== ordinal.rank || last.number < ordinal.number)
      return;
    this.#open = this.#open.slice(0, -1);
    this.#push(parent.kind, { level: parent.level, title: '', line: 0 }, {});
  }

  /** A chapter that its sections have proved already gets its title. */
  #chapter(heading: HeadingWords, numbering: Numbering & { kind: 'chapter' }): void {
    const part = this.#late ? undefined : this.#openPart();
    const known = part
      ? this.#chaptersOf.get(part)?.get(numbering.number)
      : this.#chapters.get(numbering.number);
    const implied = known?.at(-1);
    if (known && implied && implied.title === undefined) {
      implied.level = heading.level;
      implied.title = heading.title;
      implied.line = heading.line;
      this.#open = known;
      return this.#remember(implied);
    }
    this.#open = this.#parts();
    this.#push('chapter', heading, { numbering });
  }

  /** The latest with the number, of the open part or else of the book. */
  #chapterOf(number: number): Path | undefined {
    const part = this.#openPart();
    return (part && this.#chaptersOf.get(part)?.get(number)) ?? this.#chapters.get(number);
  }

  #section(
    heading: HeadingWords,
    numbers: readonly [number, ...number[]],
    numbering: Numbering,
  ): void {
    const [number] = numbers;
    const found = this.#chapterOf(number);
    if (found) this.#open = found;
    else this.#pushImplied(number, heading.level);
    const chapter = this.#open.at(-1);
    const sections = chapter && this.#sectionsOf.get(chapter);
    for (let length = numbers.length - 1; length > 1; length -= 1) {
      const above = sections?.get(numbers.slice(0, length).join('.'));
      if (!above) continue;
      this.#open = above;
      break;
    }
    this.#push('section', heading, { numbering });
    if (!chapter) return;
    const known = sections ?? new Map<string, Path>();
    this.#sectionsOf.set(chapter, known.set(numbers.join('.'), this.#open));
  }

  /** A chapter that only its sections' numbers prove. */
  #pushImplied(number: number, sectionLevel: number): void {
    this.#open = this.#parts();
    const level = Math.max(1, sectionLevel - 1);
    const numbering: Numbering = { kind: 'chapter', number, bare: true };
    this.#push('chapter', { level, title: '', line: 0 }, { numbering });
  }

  /** For passages before the first heading, as of chapters too deep to be printed. */
  #pushFront(): void {
    this.#open = [];
    this.#push('chapter', { level: 7, title: '', line: 0 }, { front: true });
    this.#front = this.#open[0];
  }

  #push(
    kind: Section['kind'],
    heading: HeadingWords,
    { numbering, ordinal, front = false, before }: Proof,
  ): void {
    const draft: Draft = {
      kind,
      level: heading.level,
      numbering,
      ordinal,
      title: heading.title || undefined,
      line: heading.line || undefined,
      items: [],
      children: [],
      front,
      late: this.#late,
      followers: [],
    };
    const siblings = this.#open.at(-1)?.children ?? this.#roots;
    (this.#late && before ? before.followers : siblings).push(draft);
    this.#open = [...this.#open, draft];
    this.#remember(draft);
  }

  #remember(draft: Draft): void {
    this.#count += 1;
    if (draft.title !== undefined) {
      const known = this.#byTitle.get(draft.title) ?? new TitlePaths();
      this.#byTitle.set(draft.title, known.add(this.#count, this.#open));
    }
    if (draft.numbering?.kind !== 'chapter') return;
    this.#chapters.set(draft.numbering.number, this.#open);
    const part = this.#openPart();
    if (!part) return;
    const inPart = this.#chaptersOf.get(part) ?? new Map<number, Path>();
    this.#chaptersOf.set(part, inPart.set(draft.numbering.number, this.#open));
  }
}

/**
 * Whether a heading may stand below an open section. Of one level, parts hold whatever is counted,
 * chapters with a number hold all but numbers alone, and `一、` holds `（一）`.
 */
function mayHold(draft: Draft, level: number, ordinal: Ordinal | undefined): boolean {
  if (draft.level !== level || !ordinal) return draft.level < level;
  if (draft.kind === 'part') return true;
  if (draft.ordinal) return draft.ordinal.rank < ordinal.rank;
  const isNumbered = draft.numbering?.kind === 'chapter' && !draft.numbering.bare;
  return isNumbered && !ordinal.alone;
}
