import type { Draft } from './draft.ts';
import { pathOf } from './numbering.ts';
import type { Path } from './title-paths.ts';

/** A book's chapters and sections by their numbers. */
export class Numbered {
  /** The latest chapter with each number: of the whole book, and of each part. */
  readonly #chapters = new Map<number, Path>();
  readonly #chaptersOf = new Map<Draft, Map<number, Path>>();
  /** The latest section of each chapter with each number, as in `3.2`. */
  readonly #sectionsOf = new Map<Draft, Map<string, Path>>();
  /** Two chapters bear one number, as where each part counts from 1. */
  #repeated = false;
  /** The chapters in the order of their numbers, as they were when they were first asked for. */
  #sorted: readonly (readonly [number, Path])[] | undefined;

  /** @param path Of a chapter or a section that bears a number. */
  add(path: Path): void {
    const draft = path.at(-1);
    if (!draft?.numbering || draft.numbering.kind === 'part') return;
    if (draft.numbering.kind === 'section') return this.#addSection(path);
    const { number } = draft.numbering;
    const known = this.#chapters.get(number);
    if (known && known.at(-1) !== draft) this.#repeated = true;
    this.#chapters.set(number, path);
    const part = path.findLast(({ kind }) => kind === 'part');
    if (!part) return;
    const inPart = this.#chaptersOf.get(part) ?? new Map<number, Path>();
    this.#chaptersOf.set(part, inPart.set(number, path));
  }

  chapter(number: number): Path | undefined {
    return this.#chapters.get(number);
  }

  chapterIn(part: Draft | undefined, number: number): Path | undefined {
    return part && this.#chaptersOf.get(part)?.get(number);
  }

  section(chapter: Draft, numbers: readonly number[]): Path | undefined {
    return this.#sectionsOf.get(chapter)?.get(numbers.join('.'));
  }

  /** The chapter before the one with the number, if the book counts through all its parts. */
  before(number: number): Path | undefined {
    if (this.#repeated) return undefined;
    this.#sorted ??= [...this.#chapters].sort(([one], [other]) => one - other);
    let low = 0;
    for (let high = this.#sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.[0] ?? number) < number) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[Math.max(0, low - 1)]?.[1];
  }

  #addSection(path: Path): void {
    const draft = path.at(-1);
    const chapter = path.find(({ numbering }) => numbering?.kind === 'chapter');
    if (!chapter || !draft?.numbering) return;
    const known = this.#sectionsOf.get(chapter) ?? new Map<string, Path>();
    this.#sectionsOf.set(chapter, known.set(pathOf(draft.numbering).join('.'), path));
  }
}
