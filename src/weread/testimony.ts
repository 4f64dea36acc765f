import type { Heading } from './block.ts';
import type { Highlight } from './book.ts';
import { highlightsIn, type Stretch } from './stretch.ts';

/** A chapter that 读书笔记 names. */
export type Chapter = Pick<Heading, 'title' | 'line'>;

/** … and the highlights that it quotes there. */
export interface Witness {
  readonly chapter: Chapter;
  readonly highlights: readonly Highlight[];
}

/** The passages of one WeRead chapter under one heading. */
interface Group {
  readonly uid: number | undefined;
  readonly titles: Set<string>;
  chapter?: Chapter;
}

/**
 * What the titles of 读书笔记 say of the passages that they quote. A title that quotes passages of several
 * chapters proves nothing, nor does one of two that quote the same chapter's.
 */
export class Testimony {
  readonly #of = new Map<Highlight, Group>();
  readonly #byStretch = new Map<Stretch, Map<number | undefined, Group>>();
  /** Under how many headings a WeRead chapter has passages. */
  readonly #counts = new Map<number | undefined, number>();

  /** @param isNew Whether no heading has the witness's title. */
  constructor(
    stretches: readonly Stretch[],
    witnesses: readonly Witness[],
    isNew: (witness: Witness) => boolean,
  ) {
    for (const stretch of stretches) {
      const groups = new Map<number | undefined, Group>();
      this.#byStretch.set(stretch, groups);
      for (const highlight of highlightsIn(stretch)) {
        const uid = highlight.chapterUid;
        const group = groups.get(uid) ?? { uid, titles: new Set() };
        this.#of.set(highlight, group);
        groups.set(uid, group);
      }
      for (const uid of groups.keys()) this.#counts.set(uid, (this.#counts.get(uid) ?? 0) + 1);
    }
    for (const witness of witnesses) this.#hear(witness);
    for (const witness of witnesses.filter(isNew)) this.#entitle(witness);
  }

  titleOf(stretch: Stretch, uid: number | undefined): Chapter | undefined {
    return this.#byStretch.get(stretch)?.get(uid)?.chapter;
  }

  /**
   * The titles of runs that hold all the passages of a WeRead chapter.
   *
   * @param uids Of the runs that the stretch falls into.
   */
  titlesOf(stretch: Stretch, uids: readonly (number | undefined)[]): (Chapter | undefined)[] {
    const returns = new Set<number | undefined>();
    const seen = new Set<number | undefined>();
    for (const uid of uids) (seen.has(uid) ? returns : seen).add(uid);
    return uids.map((uid) => {
      if (uid === undefined || returns.has(uid) || this.#counts.get(uid) !== 1) return undefined;
      return this.titleOf(stretch, uid);
    });
  }

  #hear({ chapter, highlights }: Witness): void {
    for (const highlight of highlights) this.#of.get(highlight)?.titles.add(chapter.title);
  }

  /** All witnesses have been heard. */
  #entitle({ chapter, highlights }: Witness): void {
    const [group, ...others] = new Set(highlights.map((highlight) => this.#of.get(highlight)));
    if (group && others.length === 0 && group.titles.size === 1) group.chapter ??= chapter;
  }
}
