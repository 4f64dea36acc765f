import type { Item, Section } from './book.ts';
import { type Draft, settle } from './draft.ts';
import { Growth, type HeadingWords } from './growth.ts';
import { type Numbering, pathOf, readNumbering } from './numbering.ts';
import { type Ordinal, readOrdinal } from './ordinal.ts';
import { runningRanks } from './running-count.ts';
import type { Path } from './title-paths.ts';

/**
 * Grows a book's chapters from its headings. The exporter prints a chapter's heading only where the
 * chapter itself holds a highlight, so levels alone file `2.2` under chapter 1: a number in the
 * title outranks its level, and a chapter that only its sections prove is made. An ordinal (`一、`)
 * orders headings of one level, which is all that exporters before 0.6.0 write. Where the numbering
 * says nothing, levels decide.
 */
export class Outline {
  readonly #growth = new Growth();
  /** Ordinals of these ranks prove nothing. */
  readonly #running: ReadonlySet<number>;
  #entered = 0;
  /** The late chapter that no known one has come before; others follow it. */
  #leading: Draft | undefined;

  /** @param headings All that will come, but for those of 读书笔记. */
  constructor(headings: readonly HeadingWords[]) {
    this.#running = runningRanks(headings);
  }

  heading(heading: HeadingWords): void {
    const growth = this.#growth;
    const numbering = readNumbering(heading.title);
    switch (numbering?.kind) {
      case 'part':
        growth.open = growth.parts.filter((part) => part.level < heading.level);
        return growth.push('part', heading, { numbering });
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
    this.#growth.add(item);
  }

  /** Gives the title to the open section, whose heading has none. */
  lend(title: string): void {
    this.#growth.lend(title);
  }

  /**
   * Puts passages into a section below the one that is open, or into a chapter of their own where
   * that is none: theirs is too deep to have a printed heading. What is open stays so.
   *
   * @param chapter As 读书笔记 names it; a title that its number puts elsewhere is not taken.
   */
  deep(chapter: Pick<HeadingWords, 'title' | 'line'> | undefined, items: readonly Item[]): void {
    const growth = this.#growth;
    const { open } = growth;
    const path = open.filter(({ front }) => !front);
    const named = chapter && mayBear(path, chapter.title) ? chapter : undefined;
    const parent = path.at(-1);
    // Only behind a section that is known does what has no title need one.
    if (!named && !parent?.children.at(-1)?.deep) {
      for (const item of items) growth.add(item);
      return;
    }
    const kind = parent === undefined || parent.kind === 'part' ? 'chapter' : 'section';
    growth.open = path;
    growth.push(kind, { level: 7, ...(named ?? { title: '', line: 0 }) }, { deep: true });
    for (const item of items) growth.add(item);
    growth.open = open;
  }

  /**
   * Opens the section that bears the title again, or makes a chapter: 读书笔记 does not tell levels.
   * Titles come again in the parts of a book; 读书笔记 is in the book's order, so that the next one is
   * meant.
   */
  enter(title: string, line: number): void {
    this.#reachNotebook();
    const growth = this.#growth;
    const known = growth.titled(title, this.#entered);
    if (!known) return this.#enterNew(title, line);
    growth.open = known.path;
    this.#entered = Math.max(this.#entered, known.count);
    this.#lead();
  }

  /** Makes a chapter or a section of passages that only 读书笔记 names, where its number tells. */
  late({ title, line }: Pick<HeadingWords, 'title' | 'line'>, items: readonly Item[]): void {
    this.#reachNotebook();
    this.#enterNew(title, line);
    for (const item of items) this.#growth.add(item);
  }

  /** Opens the place before all chapters. */
  enterFront(): void {
    this.#growth.openFront();
  }

  has(title: string): boolean {
    return this.#growth.has(title);
  }

  /** @param byNumber Whether chapters are to be set in the order of their numbers. */
  finish(byNumber: boolean): Section[] {
    return settle(this.#growth.roots, byNumber);
  }

  #reachNotebook(): void {
    const growth = this.#growth;
    if (!growth.late) growth.open = [];
    growth.late = true;
  }

  #enterNew(title: string, line: number): void {
    if (readNumbering(title)) {
      this.heading({ level: 1, title, line });
      return this.#lead();
    }
    const growth = this.#growth;
    const { parts } = growth;
    const before = growth.open[parts.length];
    growth.open = parts;
    growth.push('chapter', { level: 1, title, line }, { before });
    if (!before && parts.length === 0) this.#leading ??= growth.open[0];
  }

  /** Sets the late chapter that has come before all others in front of the first of these. */
  #lead(): void {
    const { open, parts, roots } = this.#growth;
    const [first, part] = [open[parts.length], parts.at(-1)];
    // What comes before a part's first chapter comes before the part.
    const next = first && part?.children[0] !== first ? first : open[0];
    // A late one without a number waits for its own place behind the leading one, or is it.
    if (!this.#leading || !next || (next.late && !next.numbering)) return;
    roots.splice(roots.indexOf(this.#leading), 1);
    next.forerunners.push(this.#leading);
    this.#leading = undefined;
  }

  /** Whether a bare number only counts within what is open: a numbered chapter, or `一、`. */
  #isCounted(heading: HeadingWords): boolean {
    const ordinal = this.#ordinalOf(heading);
    return this.#growth.open.some((draft) => {
      const isAbove = hasChapterNumber(draft) || isRankedAbove(draft, ordinal);
      return isAbove && mayHold(draft, heading.level, ordinal);
    });
  }

  #ordinalOf({ title }: HeadingWords): Ordinal | undefined {
    const ordinal = readOrdinal(title);
    return ordinal && !this.#running.has(ordinal.rank) ? ordinal : undefined;
  }

  /** By its ordinal among headings of its own level, by its level else. */
  #unnumbered(heading: HeadingWords): void {
    const growth = this.#growth;
    const ordinal = this.#ordinalOf(heading);
    const closed = growth.open.findIndex((draft) => !mayHold(draft, heading.level, ordinal));
    const before = closed === -1 ? undefined : growth.open[closed];
    if (closed !== -1) growth.open = growth.open.slice(0, closed);
    if (ordinal) this.#leaveCounted(ordinal);
    const parent = growth.open.at(-1);
    const kind = parent === undefined || parent.kind === 'part' ? 'chapter' : 'section';
    growth.push(kind, heading, { ordinal, before });
  }

  /**
   * Where a section's number does not go on from the one before it, the count has begun anew: that
   * section lies in another chapter, whose heading was not printed.
   */
  #leaveCounted({ rank, number }: Ordinal): void {
    const growth = this.#growth;
    const parent = growth.open.at(-1);
    const last = parent?.children.at(-1)?.ordinal;
    if (!parent || growth.late || last?.rank !== rank || last.number < number) return;
    growth.open = growth.open.slice(0, -1);
    growth.push(parent.kind, { level: parent.level, title: '', line: 0 }, {});
  }

  #chapter(heading: HeadingWords, numbering: Numbering & { kind: 'chapter' }): void {
    const growth = this.#growth;
    const { number } = numbering;
    const part = growth.late ? undefined : growth.parts.at(-1);
    const known = part ? growth.numbered.chapterIn(part, number) : growth.numbered.chapter(number);
    if (known && growth.entitle(known, heading)) return;
    if (growth.late) growth.open = growth.numbered.before(number) ?? growth.open;
    growth.open = growth.parts;
    if (!growth.late) growth.numberMissing(numbering);
    growth.push('chapter', heading, { numbering });
  }

  /** Goes to its place below the chapter that its first number names. */
  #section(heading: HeadingWords, numbering: Numbering & { kind: 'section' }): void {
    const growth = this.#growth;
    const { numbered, parts } = growth;
    const [number, second, ...others] = numbering.path;
    const found = numbered.chapterIn(parts.at(-1), number) ?? numbered.chapter(number);
    growth.open = found ?? parts;
    if (!found) growth.pushAbove(heading.level, { kind: 'chapter', number, bare: true });
    const chapter = growth.open.at(-1);
    if (!chapter) return;
    for (const length of others.keys()) {
      const path = [number, second, ...others.slice(0, length)] as const;
      const above = numbered.section(chapter, path);
      if (above) growth.open = above;
      else growth.pushAbove(heading.level, { kind: 'section', path });
    }
    const known = numbered.section(chapter, numbering.path);
    if (known && growth.entitle(known, heading)) return;
    growth.push('section', heading, { numbering });
  }
}

/**
 * Whether a heading may stand below an open section. Of one level, parts hold whatever is counted,
 * chapters with a number hold all but numbers alone, and `一、` holds `（一）`.
 */
function mayHold(draft: Draft, level: number, ordinal: Ordinal | undefined): boolean {
  if (draft.level !== level || !ordinal) return draft.level < level;
  if (draft.kind === 'part') return true;
  if (draft.ordinal) return isRankedAbove(draft, ordinal);
  return hasChapterNumber(draft) && !ordinal.alone;
}

/** Whether no number says that a title belongs elsewhere than below these sections. */
function mayBear(path: Path, title: string): boolean {
  const numbering = readNumbering(title);
  const numbered = path.flatMap((draft) => draft.numbering ?? []);
  switch (numbering?.kind) {
    case 'section': {
      const above = numbered.filter(({ kind }) => kind !== 'part').map(pathOf);
      const fits = (numbers: readonly number[]) =>
        numbers.every((number, at) => number === numbering.path[at]);
      return above.length > 0 && above.every(fits);
    }
    case 'chapter':
      return numbering.bare || numbered.every(({ kind }) => kind === 'part');
    case 'part':
      return numbered.length === 0;
    case undefined:
      return true;
    default:
      return numbering satisfies never;
  }
}

const isRankedAbove = ({ ordinal }: Draft, other: Ordinal | undefined) =>
  ordinal !== undefined && other !== undefined && ordinal.rank < other.rank;

const hasChapterNumber = ({ numbering }: Draft) => numbering?.kind === 'chapter' && !numbering.bare;
