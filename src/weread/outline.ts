import type { Heading } from './block.ts';
import type { Item, Section } from './book.ts';
import { type Draft, settle } from './draft.ts';
import { Numbered } from './numbered.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { type Ordinal, readOrdinal } from './ordinal.ts';
import { runningRanks } from './running-count.ts';
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
  /** Ordinals of these ranks prove nothing. */
  readonly #running: ReadonlySet<number>;
  readonly #numbered = new Numbered();
  readonly #byTitle = new Map<string, TitlePaths>();
  /** How many sections there are. */
  #count = 0;
  #entered = 0;
  /** The late chapter that no known one has come before; others follow it. */
  #leading: Draft | undefined;

  /** @param headings All that will come, but for those of 读书笔记. */
  constructor(headings: readonly HeadingWords[]) {
    this.#running = runningRanks(headings);
  }

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
        return this.#section(heading, numbering);
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
    if (!this.#late) this.#open = [];
    this.#late = true;
    const known = this.#byTitle.get(title)?.next(this.#entered);
    if (known) {
      this.#open = known.path;
      this.#entered = Math.max(this.#entered, known.count);
      this.#lead();
    } else if (readNumbering(title)) {
      this.heading({ level: 1, title, line });
      this.#lead();
    } else {
      const parts = this.#parts();
      const before = this.#open[parts.length];
      this.#open = parts;
      this.#push('chapter', { level: 1, title, line }, { before });
      if (this.#entered === 0 && !before && parts.length === 0) this.#leading ??= this.#open[0];
    }
  }

  /** Sets late chapters that have come before all known ones in front of the first of these. */
  #lead(): void {
    const leading = this.#leading;
    if (!leading) return;
    const chapter = this.#parts().length;
    const part = this.#open[chapter - 1];
    const first = this.#open[chapter];
    const next = first && part?.children[0] !== first ? first : this.#open[0];
    if (!next || next === leading) return;
    this.#roots.splice(this.#roots.indexOf(leading), 1);
    next.forerunners.push(leading);
    this.#leading = undefined;
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
    const ordinal = this.#ordinalOf(heading);
    return this.#open.some(
      ({ numbering, ordinal: own, level }) =>
        level < heading.level + (ordinal ? 1 : 0) &&
        ((numbering?.kind === 'chapter' && !numbering.bare) ||
          (ordinal && own && own.rank < ordinal.rank)),
    );
  }

  #ordinalOf({ title }: HeadingWords): Ordinal | undefined {
    const ordinal = readOrdinal(title);
    return ordinal && !this.#running.has(ordinal.rank) ? ordinal : undefined;
  }

  /** By its ordinal among headings of its own level, by its level else. */
  #unnumbered(heading: HeadingWords): void {
    const ordinal = this.#ordinalOf(heading);
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
    const { number } = numbering;
    const part = this.#late ? undefined : this.#openPart();
    const known = part ? this.#numbered.chapterIn(part, number) : this.#numbered.chapter(number);
    if (known && this.#entitle(known, heading)) return;
    if (this.#late) this.#open = this.#numbered.before(number) ?? this.#open;
    this.#open = this.#parts();
    this.#push('chapter', heading, { numbering });
  }

  /** Goes to its place below the chapter that its first number names. */
  #section(heading: HeadingWords, numbering: Numbering & { kind: 'section' }): void {
    const [number] = numbering.path;
    const found =
      this.#numbered.chapterIn(this.#openPart(), number) ?? this.#numbered.chapter(number);
    if (found) this.#open = found;
    else this.#pushImplied(number, heading.level);
    const chapter = this.#open.at(-1);
    if (!chapter) return;
    for (let length = 2; length < numbering.path.length; length += 1) {
      const [first, second, ...others] = numbering.path;
      const path = [first, second, ...others.slice(0, length - 2)] as const;
      const above = this.#numbered.section(chapter, path);
      if (above) this.#open = above;
      else this.#pushAbove(heading.level, { kind: 'section', path });
    }
    const known = this.#numbered.section(chapter, numbering.path);
    if (known && this.#entitle(known, heading)) return;
    this.#push('section', heading, { numbering });
  }

  /** Gives its title to what its sections have proved already. */
  #entitle(path: Path, heading: HeadingWords): boolean {
    const implied = path.at(-1);
    if (implied?.title !== undefined || !implied) return false;
    implied.level = heading.level;
    implied.title = heading.title;
    implied.line = heading.line;
    this.#open = path;
    this.#remember(implied);
    return true;
  }

  /** A chapter that only its sections' numbers prove. */
  #pushImplied(number: number, sectionLevel: number): void {
    this.#open = this.#parts();
    this.#pushAbove(sectionLevel, { kind: 'chapter', number, bare: true });
  }

  #pushAbove(sectionLevel: number, numbering: Numbering & { kind: 'chapter' | 'section' }): void {
    const level = Math.max(1, sectionLevel - 1);
    this.#push(numbering.kind, { level, title: '', line: 0 }, { numbering });
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
      forerunners: [],
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
    this.#numbered.add(this.#open);
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
