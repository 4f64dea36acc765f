import type { Heading } from './block.ts';
import type { Item, Section } from './book.ts';
import type { Draft } from './draft.ts';
import { Numbered } from './numbered.ts';
import type { Numbering } from './numbering.ts';
import type { Ordinal } from './ordinal.ts';
import { type Path, TitlePaths } from './title-paths.ts';

/** What a heading says. */
export type HeadingWords = Pick<Heading, 'level' | 'title' | 'line'>;

/** What is known of a section besides its heading. */
export interface Proof {
  readonly numbering?: Numbering | undefined;
  readonly ordinal?: Ordinal | undefined;
  /** The section at whose place it comes, if 读书笔记 alone names it. */
  readonly before?: Draft | undefined;
  /** Its heading is too deep to be printed. */
  readonly deep?: boolean;
}

/** The sections that have grown so far, and which of them are open. */
export class Growth {
  readonly roots: Draft[] = [];
  readonly numbered = new Numbered();
  open: Path = [];
  /** Whether 读书笔记 has been reached. */
  late = false;
  #front: Draft | undefined;
  readonly #byTitle = new Map<string, TitlePaths>();
  /** How many sections there are. */
  #count = 0;

  /** The open parts, outermost first. */
  get parts(): Path {
    const end = this.open.findIndex(({ kind }) => kind !== 'part');
    return end === -1 ? this.open : this.open.slice(0, end);
  }

  has(title: string): boolean {
    return this.#byTitle.has(title);
  }

  /** @param count How many sections there were with the last one that was asked for. */
  titled(title: string, count: number): ReturnType<TitlePaths['next']> {
    return this.#byTitle.get(title)?.next(count);
  }

  /** Adds to the innermost open section, or to what stands before all chapters. */
  add(item: Item): void {
    if (this.open.length === 0) this.#pushFront();
    this.open.at(-1)?.items.push(item);
  }

  openFront(): void {
    this.open = this.#front ? [this.#front] : [];
  }

  /** Opens a new section below those that are open. */
  push(kind: Section['kind'], heading: HeadingWords, proof: Proof): void {
    const draft = this.#draft(kind, heading, proof);
    const siblings = this.open.at(-1)?.children ?? this.roots;
    (this.late && proof.before ? proof.before.followers : siblings).push(draft);
    this.open = [...this.open, draft];
    this.#remember(draft);
  }

  /** Opens a section that no heading names, one level above the heading that proves it. */
  pushAbove(level: number, numbering: Numbering & { kind: 'chapter' | 'section' }): void {
    const words = { level: Math.max(1, level - 1), title: '', line: 0 };
    this.push(numbering.kind, words, { numbering });
  }

  /**
   * Opens what its sections have proved already, and gives it its title.
   *
   * @returns false if it has one.
   */
  entitle(path: Path, heading: HeadingWords): boolean {
    const implied = path.at(-1);
    if (!implied || implied.title !== undefined) return false;
    implied.level = heading.level;
    implied.title = heading.title;
    implied.line = heading.line;
    this.open = path;
    this.#remember(implied);
    return true;
  }

  /** Gives a title to the innermost open section, whose heading has none. */
  lend(title: string): void {
    const draft = this.open.at(-1);
    if (!draft || draft.title !== undefined) return;
    draft.title = title;
    draft.lent = true;
    this.#remember(draft);
  }

  /**
   * Numbers the one chapter whose heading was not printed between those that come before and behind
   * it in the count.
   *
   * @param next The number of the chapter that is about to come below the open parts.
   */
  numberMissing(next: Numbering & { kind: 'chapter' }): void {
    const { parts } = this;
    const siblings = parts.at(-1)?.children ?? this.roots;
    const [before, missing] = siblings.slice(-2);
    if (!missing || missing.front || missing.line !== undefined || missing.numbering) return;
    if (before?.numbering?.kind !== 'chapter' || before.numbering.number !== next.number - 2)
      return;
    missing.numbering = { ...next, number: next.number - 1 };
    this.numbered.add([...parts, missing]);
  }

  /** For passages before the first heading, as of chapters too deep to be printed. */
  #pushFront(): void {
    const words = { level: 7, title: '', line: 0 };
    this.#front = { ...this.#draft('chapter', words, {}), front: true };
    this.roots.push(this.#front);
    this.open = [this.#front];
  }

  #draft(
    kind: Section['kind'],
    { level, title, line }: HeadingWords,
    { numbering, ordinal, deep = false }: Proof,
  ): Draft {
    return {
      kind,
      level,
      numbering,
      ordinal,
      title: title || undefined,
      line: line || undefined,
      items: [],
      children: [],
      front: false,
      deep,
      lent: false,
      late: this.late,
      forerunners: [],
      followers: [],
    };
  }

  #remember(draft: Draft): void {
    this.#count += 1;
    if (draft.title !== undefined) {
      const known = this.#byTitle.get(draft.title) ?? new TitlePaths();
      this.#byTitle.set(draft.title, known.add(this.#count, this.open));
    }
    this.numbered.add(this.open);
  }
}
