import type { Item } from './book.ts';
import { type Numbering, pathOf, readNumbering } from './numbering.ts';
import { chunksOf } from './passage-order.ts';
import { highlightsIn, type Stretch } from './stretch.ts';
import { type Chapter, Testimony, type Witness } from './testimony.ts';

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

/** Neighbours of one WeRead chapter. */
interface Run {
  readonly uid: number | undefined;
  readonly items: Item[];
}

/**
 * Finds where the titles belong that 读书笔记 alone knows. From 0.6.0 the exporter prints headings in
 * 高亮划线 down to the third level, and some files have them without their words; 读书笔记 names every
 * chapter with a thought, and the ids of the highlights that it quotes tell which passages are the
 * chapter's.
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
  const testimony = new Testimony(file, witnesses, isNew);
  const taken = new Set(
    file.flatMap(({ heading }) => {
      const numbering = readNumbering(heading?.title ?? '');
      return numbering ? nameOf(numbering) : [];
    }),
  );
  const numbered = new Map<Chapter, readonly Item[]>();
  const stretches = file.map((stretch): Titled => {
    if (stretch.heading && readNumbering(stretch.heading.title)?.kind !== 'part') {
      return entitled(stretch, testimony);
    }
    const { items, deep } = parted(stretch, testimony);
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

/** A chapter or a section: what is deeper stands below it, behind all of its own. */
function entitled(stretch: Stretch, testimony: Testimony): Titled {
  const own = ownUid(stretch);
  const lent = stretch.heading?.title === '' ? testimony.titleOf(stretch, own) : undefined;
  if (own === undefined) return { ...stretch, lent, deep: [] };
  const runs = runsOf(stretch);
  const titles = testimony.titlesOf(
    stretch,
    runs.map(({ uid }) => uid),
  );
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
function parted(stretch: Stretch, testimony: Testimony) {
  const own = stretch.heading && ownUid(stretch);
  const runs = runsOf(stretch);
  const titles = testimony.titlesOf(
    stretch,
    runs.map(({ uid }) => uid),
  );
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
