import type { Heading } from './block.ts';
import { readNumbering } from './numbering.ts';
import { readOrdinal } from './ordinal.ts';

/** How the ordinals of one rank have been counted so far. */
interface Count {
  chapter: number;
  number: number;
  chapters: number;
  runs: boolean;
}

/**
 * Ranks of ordinals that go on counting from one numbered chapter to the next, over three of them at
 * least: such a count (`3 夜` before `第七章`) is no chapter's own, so that they prove no section.
 * Only headings of the chapters' own level are asked; below it the level has decided.
 */
export function runningRanks(
  headings: Iterable<Pick<Heading, 'level' | 'title'>>,
): ReadonlySet<number> {
  const counts = new Map<number, Count>();
  let chapter = 0;
  let chapterLevel: number | undefined;
  for (const { level, title } of headings) {
    const numbering = readNumbering(title);
    if (numbering?.kind === 'chapter' && !numbering.bare) {
      chapter += 1;
      chapterLevel = level;
      continue;
    }
    const ordinal = numbering && numbering.kind !== 'chapter' ? undefined : readOrdinal(title);
    if (!ordinal || level !== chapterLevel) continue;
    const { rank, number } = ordinal;
    const last = counts.get(rank);
    counts.set(rank, {
      chapter,
      number,
      chapters: last?.chapter === chapter ? last.chapters : (last?.chapters ?? 0) + 1,
      runs: !last || (last.runs && last.number < number),
    });
  }
  return new Set(
    [...counts].flatMap(([rank, { chapters, runs }]) => (runs && chapters > 2 ? rank : [])),
  );
}
