import type { Heading } from './block.ts';
import type { Item, Section } from './book.ts';
import { type Draft, settle } from './draft.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { type Path, TitlePaths } from './title-paths.ts';

/**
 * Grows a book's chapters from its headings. The exporter prints a chapter's heading only where the
 * chapter itself holds a highlight, so levels alone file `2.2` under chapter 1: a number in the
 * title outranks its level, and a chapter that only its sections prove is made. Where the numbering
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

  heading(heading: Pick<Heading, 'level' | 'title' | 'line'>): void {
    const numbering = readNumbering(heading.title);
    switch (numbering?.kind) {
      case 'part':
        this.#open = [];
        return this.#push('part', heading, numbering);
      case 'chapter':
        if (numbering.bare && this.#isInChapter(heading.level)) return this.#byLevel(heading);
        return this.#chapter(heading, numbering);
      case 'section':
        return this.#section(heading, numbering.path, numbering);
      case undefined:
        return this.#byLevel(heading);
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
      const part = this.#openPart();
      const before = this.#open[part ? 1 : 0];
      this.#open = part ? [part] : [];
      this.#push('chapter', { level: 1, title, line }, undefined, before);
    }
  }

  /** Opens the place before all chapters. */
  enterFront(): void {
    this.#open = this.#front ? [this.#front] : [];
  }

  has(title: string): boolean {
    return this.#byTitle.has(title);
  }

  finish(): Section[] {
    return settle(this.#roots);
  }

  #openPart(): Draft | undefined {
    return this.#open[0]?.kind === 'part' ? this.#open[0] : undefined;
  }

  /** Whether a chapter is open that bears its number in so many words. */
  #isInChapter(level: number): boolean {
    return this.#open.some(
      (draft) =>
        draft.numbering?.kind === 'chapter' && !draft.numbering.bare && draft.level < level,
    );
  }

  #byLevel(heading: Pick<Heading, 'level' | 'title' | 'line'>): void {
    const closed = this.#open.findIndex((draft) => draft.level >= heading.level);
    const before = closed === -1 ? undefined : this.#open[closed];
    if (closed !== -1) this.#open = this.#open.slice(0, closed);
    const parent = this.#open.at(-1);
    const kind = parent === undefined || parent.kind === 'part' ? 'chapter' : 'section';
    this.#push(kind, heading, undefined, before);
  }

  /** A chapter that its sections have proved already gets its title. */
  #chapter(
    heading: Pick<Heading, 'level' | 'title' | 'line'>,
    numbering: Numbering & { kind: 'chapter' },
  ): void {
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
    this.#open = this.#openPart() ? this.#open.slice(0, 1) : [];
    this.#push('chapter', heading, numbering);
  }

  /** The latest with the number, of the open part or else of the book. */
  #chapterOf(number: number): Path | undefined {
    const part = this.#openPart();
    return (part && this.#chaptersOf.get(part)?.get(number)) ?? this.#chapters.get(number);
  }

  #section(
    heading: Pick<Heading, 'level' | 'title' | 'line'>,
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
    this.#push('section', heading, numbering);
    if (!chapter) return;
    const known = sections ?? new Map<string, Path>();
    this.#sectionsOf.set(chapter, known.set(numbers.join('.'), this.#open));
  }

  /** A chapter that only its sections' numbers prove. */
  #pushImplied(number: number, sectionLevel: number): void {
    this.#open = this.#openPart() ? this.#open.slice(0, 1) : [];
    const level = Math.max(1, sectionLevel - 1);
    this.#push('chapter', { level, title: '', line: 0 }, { kind: 'chapter', number, bare: true });
  }

  /** For passages before the first heading, as of chapters too deep to be printed. */
  #pushFront(): void {
    this.#open = [];
    this.#push('chapter', { level: 7, title: '', line: 0 }, undefined);
    this.#front = this.#open[0];
  }

  /** @param before The section at whose place it comes, if 读书笔记 alone names it. */
  #push(
    kind: Section['kind'],
    heading: Pick<Heading, 'level' | 'title' | 'line'>,
    numbering: Numbering | undefined,
    before?: Draft,
  ): void {
    const draft: Draft = {
      kind,
      level: heading.level,
      numbering,
      title: heading.title || undefined,
      line: heading.line || undefined,
      items: [],
      children: [],
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
