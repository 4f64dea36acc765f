import type { Heading } from './block.ts';
import type { Item, Section } from './book.ts';
import { nextFree, shortHash } from './naming.ts';
import { type Numbering, readNumbering } from './numbering.ts';

/** A section whose id is not settled yet. */
interface Draft {
  readonly kind: Section['kind'];
  /** Number of `#`; for a chapter that no heading names, one less than its first section's. */
  readonly level: number;
  readonly numbering: Numbering | undefined;
  title: string | undefined;
  line: number | undefined;
  readonly items: Item[];
  readonly children: Draft[];
}

/**
 * Grows a book's chapters from its headings. The exporter prints a chapter's heading only where the
 * chapter itself holds a highlight, so levels alone file `2.2` under chapter 1: a number in the
 * title outranks its level, and a chapter that only its sections prove is made. Where the numbering
 * says nothing, levels decide.
 */
export class Outline {
  readonly #roots: Draft[] = [];
  /** From the outermost to the innermost section that is open. */
  #open: Draft[] = [];

  heading(heading: Heading): void {
    const numbering = readNumbering(heading.title);
    switch (numbering?.kind) {
      case 'part':
        this.#open = [];
        return this.#push('part', heading, numbering);
      case 'chapter':
        this.#open = this.#open.slice(0, this.#openPart() ? 1 : 0);
        return this.#push('chapter', heading, numbering);
      case 'section':
        return this.#section(heading, numbering);
      case undefined: {
        const keep = this.#open.findIndex((draft) => draft.level >= heading.level);
        if (keep !== -1) this.#open = this.#open.slice(0, keep);
        return this.#push(this.#kindBelow(this.#open.at(-1)), heading, undefined);
      }
      default:
        numbering satisfies never;
    }
  }

  add(item: Item): void {
    const open = this.#open.at(-1) ?? this.#untitled();
    open.items.push(item);
  }

  /** Opens the section that bears the title again; false where there is none. */
  reopen(title: string): boolean {
    const path = pathTo(this.#roots, (draft) => draft.title === title);
    if (path) this.#open = path;
    return path !== undefined;
  }

  finish(): Section[] {
    const ids = new Set<string>();
    return this.#roots.map((draft) => settle(draft, ids));
  }

  #openPart(): Draft | undefined {
    return this.#open[0]?.kind === 'part' ? this.#open[0] : undefined;
  }

  #section(heading: Heading, numbering: Numbering & { kind: 'section' }): void {
    const [chapterNumber] = numbering.path;
    const found =
      pathTo(this.#openPart()?.children ?? [], isChapter(chapterNumber)) ??
      pathTo([...this.#roots].reverse(), isChapter(chapterNumber));
    const part = this.#openPart();
    if (found) this.#open = part?.children.includes(found[0] ?? part) ? [part, ...found] : found;
    else this.#makeChapter(chapterNumber, heading.level);
    const chapter = this.#open.at(-1);
    const parent = pathTo(chapter?.children ?? [], isSectionAbove(numbering.path)) ?? [];
    this.#open = [...this.#open, ...parent];
    this.#push('section', heading, numbering);
  }

  #makeChapter(number: number, sectionLevel: number): void {
    const part = this.#openPart();
    const chapter: Draft = {
      kind: 'chapter',
      level: Math.max(1, sectionLevel - 1),
      numbering: { kind: 'chapter', number },
      title: undefined,
      line: undefined,
      items: [],
      children: [],
    };
    (part?.children ?? this.#roots).push(chapter);
    this.#open = part ? [part, chapter] : [chapter];
  }

  /** Passages before the first heading, as of chapters too deep to be printed. */
  #untitled(): Draft {
    this.#push('chapter', { level: 1, title: '', line: 0 }, undefined);
    return this.#open[0] ?? this.#untitled();
  }

  #kindBelow(parent: Draft | undefined): Section['kind'] {
    return parent === undefined || parent.kind === 'part' ? 'chapter' : 'section';
  }

  #push(
    kind: Section['kind'],
    heading: Pick<Heading, 'level' | 'title' | 'line'>,
    numbering: Numbering | undefined,
  ): void {
    const draft: Draft = {
      kind,
      level: heading.level,
      numbering,
      title: heading.title || undefined,
      line: heading.line || undefined,
      items: [],
      children: [],
    };
    (this.#open.at(-1)?.children ?? this.#roots).push(draft);
    this.#open = [...this.#open, draft];
  }
}

const isChapter = (number: number) => (draft: Draft) =>
  draft.numbering?.kind === 'chapter' && draft.numbering.number === number;

const isSectionAbove = (path: readonly number[]) => (draft: Draft) =>
  draft.numbering?.kind === 'section' &&
  draft.numbering.path.length < path.length &&
  draft.numbering.path.every((number, index) => number === path[index]);

/** The innermost draft that fits, with those that enclose it. */
function pathTo(drafts: readonly Draft[], fits: (draft: Draft) => boolean): Draft[] | undefined {
  for (const draft of drafts) {
    const below = pathTo(draft.children, fits);
    if (below) return [draft, ...below];
    if (fits(draft)) return [draft];
  }
  return undefined;
}

function settle(draft: Draft, taken: Set<string>): Section {
  const number = numberOf(draft.numbering);
  const uid = draft.items.find((item) => item.kind === 'highlight')?.chapterUid;
  const wished =
    draft.numbering?.kind === 'part'
      ? `part-${draft.numbering.number}`
      : (number ?? (uid === undefined ? titleId(draft.title) : `c${uid}`));
  const id = [wished, ...(uid === undefined ? [] : [`${wished}-c${uid}`])].find(
    (i) => !taken.has(i),
  );
  const unique = id ?? nextFree(wished, taken);
  taken.add(unique);
  return {
    id: unique,
    kind: draft.kind,
    ...(draft.title === undefined ? {} : { title: draft.title }),
    ...(number === undefined ? {} : { number }),
    items: draft.items,
    sections: draft.children.map((child) => settle(child, taken)),
    ...(draft.line === undefined ? {} : { line: draft.line }),
  };
}

const titleId = (title: string | undefined) => (title ? `t${shortHash(title)}` : 'front');

function numberOf(numbering: Numbering | undefined): string | undefined {
  if (numbering === undefined) return undefined;
  return numbering.kind === 'section' ? numbering.path.join('.') : String(numbering.number);
}
