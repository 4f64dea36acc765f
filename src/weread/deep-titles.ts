import type { Heading } from './block.ts';
import type { Highlight, Item } from './book.ts';
import { type Numbering, pathOf, readNumbering } from './numbering.ts';
import { chunksOf } from './passage-order.ts';
import { highlightsIn, type Stretch } from './stretch.ts';

/** A chapter that 读书笔记 names. */
export type Chapter = Pick<Heading, 'title' | 'line'>;

/** … and the highlights that it quotes there. */
export interface Witness {
  readonly chapter: Chapter;
  readonly highlights: readonly Highlight[];
}

/** Passages of a WeRead chapter whose heading was not printed. */
export interface Deep {
  /** Absent where 读书笔记 does not name it. */
  readonly chapter: Chapter | undefined;
  readonly items: readonly Item[];
}

/** A stretch, and what 读书笔记 proves of it. */
export interface Titled extends Stretch {
  /** What its heading lacks. */
  readonly lent?: Chapter | undefined;
  /** In the order of the book, behind all of its own. */
  readonly deep: readonly Deep[];
}

export interface Titles {
  readonly stretches: readonly Titled[];
  /** What is to go to the place that the number in its title tells. */
  readonly numbered: ReadonlyMap<Chapter, readonly Item[]>;
}

/** The passages of one WeRead chapter under one heading. */
interface Group {
  readonly uid: number | undefined;
  readonly titles: Set<string>;
  chapter?: Chapter;
}

/** Neighbours of one WeRead chapter. */
interface Run {
  readonly uid: number | undefined;
  readonly items: Item[];
}

/**
 * Finds where the titles belong that 读书笔记 alone knows. From 0.6.0 the exporter prints headings in
 * 高亮划线 down to the third level, and some files have them without their words; 读书笔记 names every
 * chapter with a thought, and the ids of the highlights that it quotes tell which passages are the
 * chapter's. A title that quotes passages of several chapters, or one that two titles quote, proves
 * nothing.
 *
 * @param file In the order of the book.
 */
export function findTitles(file: readonly Stretch[], witnesses: readonly Witness[]): Titles {
  const known = new Set(file.flatMap(({ heading }) => heading?.title || []));
  const isNew = ({ chapter, highlights }: Witness) =>
    highlights.length > 0 && !known.has(chapter.title);
  if (!witnesses.some(isNew)) {
    return { stretches: file.map((stretch) => ({ ...stretch, deep: [] })), numbered: new Map() };
  }
  const groups = new Groups(file);
  for (const witness of witnesses) groups.hear(witness);
  for (const witness of witnesses.filter(isNew)) groups.entitle(witness);
  const taken = new Set(
    file.flatMap(({ heading }) => {
      const numbering = readNumbering(heading?.title ?? '');
      return numbering ? nameOf(numbering) : [];
    }),
  );
  const numbered = new Map<Chapter, readonly Item[]>();
  const stretches = file.map((stretch): Titled => {
    if (stretch.heading && readNumbering(stretch.heading.title)?.kind !== 'part') {
      return entitled(stretch, groups);
    }
    const { items, deep } = parted(stretch, groups);
    const chapters: Deep[] = [];
    for (const one of deep) {
      const numbering = readNumbering(one.chapter.title);
      if (!numbering || numbering.kind === (stretch.heading ? 'chapter' : 'part')) {
        chapters.push(one);
      } else if (!stretch.heading && !taken.has(nameOf(numbering))) {
        numbered.set(one.chapter, one.items);
      } else for (const item of one.items) items.push(item);
    }
    return { ...stretch, items, deep: chapters };
  });
  return { stretches, numbered };
}

class Groups {
  readonly #of = new Map<Highlight, Group>();
  readonly #byStretch = new Map<Stretch, Map<number | undefined, Group>>();
  /** Under how many headings a WeRead chapter has passages. */
  readonly #counts = new Map<number | undefined, number>();

  constructor(stretches: readonly Stretch[]) {
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
  }

  hear({ chapter, highlights }: Witness): void {
    for (const highlight of highlights) this.#of.get(highlight)?.titles.add(chapter.title);
  }

  /** All witnesses have been heard. */
  entitle({ chapter, highlights }: Witness): void {
    const [group, ...others] = new Set(highlights.map((highlight) => this.#of.get(highlight)));
    if (group && others.length === 0 && group.titles.size === 1) group.chapter ??= chapter;
  }

  titleOf(stretch: Stretch, uid: number | undefined): Chapter | undefined {
    return this.#byStretch.get(stretch)?.get(uid)?.chapter;
  }

  /** Of each run, the title; it must hold all of a WeRead chapter's passages. */
  titlesOf(stretch: Stretch, runs: readonly Run[]): (Chapter | undefined)[] {
    const returns = new Set<number | undefined>();
    const seen = new Set<number | undefined>();
    for (const { uid } of runs) (seen.has(uid) ? returns : seen).add(uid);
    return runs.map(({ uid }) => {
      if (uid === undefined || returns.has(uid) || this.#counts.get(uid) !== 1) return undefined;
      return this.titleOf(stretch, uid);
    });
  }
}

/** A chapter or a section: what is deeper stands below it, behind all of its own. */
function entitled(stretch: Stretch, groups: Groups): Titled {
  const own = ownUid(stretch);
  const lent = stretch.heading?.title === '' ? groups.titleOf(stretch, own) : undefined;
  if (own === undefined) return { ...stretch, lent, deep: [] };
  const runs = runsOf(stretch);
  const titles = groups.titlesOf(stretch, runs);
  const last = runs.findLastIndex(({ uid }) => uid === own);
  const deep = runs.map(({ items }, at): Deep => {
    return { chapter: at > last ? titles[at] : undefined, items };
  });
  const first = deep.findIndex(({ chapter }) => chapter !== undefined);
  if (first === -1) return { ...stretch, lent, deep: [] };
  const items = deep.slice(0, first).flatMap((run) => run.items);
  return { ...stretch, items, lent, deep: deep.slice(first) };
}

/** What stands before all chapters, of the book or of a part: whatever has a title leaves it. */
function parted(stretch: Stretch, groups: Groups) {
  const own = stretch.heading && ownUid(stretch);
  const runs = runsOf(stretch);
  const titles = groups.titlesOf(stretch, runs);
  const items: Item[] = [];
  const deep: { readonly chapter: Chapter; readonly items: readonly Item[] }[] = [];
  for (const [at, run] of runs.entries()) {
    const isOwn = stretch.heading !== undefined && (own === undefined || run.uid === own);
    const chapter = isOwn ? undefined : titles[at];
    if (chapter) deep.push({ chapter, items: run.items });
    else for (const item of run.items) items.push(item);
  }
  return { items, deep };
}

/** A heading is printed only over a passage of its own, which comes first. */
const ownUid = (stretch: Stretch) => highlightsIn(stretch)[0]?.chapterUid;

function runsOf({ items }: Stretch): Run[] {
  const runs: Run[] = [];
  for (const { spot, items: chunk } of chunksOf(items)) {
    const last = runs.at(-1);
    if (last && last.uid === spot?.uid) for (const item of chunk) last.items.push(item);
    else runs.push({ uid: spot?.uid, items: [...chunk] });
  }
  return runs;
}

const nameOf = (numbering: Numbering) => `${numbering.kind} ${pathOf(numbering).join('.')}`;
