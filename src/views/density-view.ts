import type { Strings } from '../i18n/strings.ts';
import type { Near, Paths } from '../paths/paths.ts';
import type { Book, Highlight } from '../weread/book.ts';
import { type ChapterPage, pagesOf } from '../weread/pages.ts';
import { highlightsIn } from '../weread/stretch.ts';
import { titleOf } from './titles.ts';

/** A book's chapters side by side, as long as they are known to be, with the place of each highlight. */
export interface DensityView {
  readonly chapters: readonly DensityChapter[];
}

export interface DensityChapter {
  readonly path: Near;
  /** Title and number of highlights, in words. */
  readonly label: string;
  /** Where it begins and how wide it is, in thousandths of the strip. */
  readonly left: number;
  readonly width: number;
  readonly marks: readonly DensityMark[];
}

export interface DensityMark {
  /** In thousandths of the strip, from its start. */
  readonly at: number;
  readonly colour: Highlight['colour'];
}

/** Thousandths between two chapters, and those a chapter has at least, if there are not too many. */
const gap = 8;
const least = 4;
/** Of the strip that gaps and least widths may take. */
const mostSpent = 600;
/** Fewer say nothing of where a book is dense. */
const fewest = 3;
/** Of the highlights that must have a range, for the others have no place on the strip. */
const share = 0.8;

/** A passage, and how far into its page it stands, in characters. */
interface Placed {
  readonly highlight: Highlight;
  readonly at: number;
}

/**
 * Lays the chapters of a book out in a strip. A chapter's length is not in the export: it is as long
 * as its last highlight reaches. Absent where too few highlights have a range.
 */
export function viewDensity(
  book: Book,
  { paths, strings }: { readonly paths: Paths; readonly strings: Strings },
): DensityView | undefined {
  const pages = pagesOf(book).map((page) => ({ page, ...placedOn(page) }));
  const all = pages.reduce((sum, { count }) => sum + count, 0);
  const placed = pages.reduce((sum, { marks }) => sum + marks.length, 0);
  if (placed < fewest || placed < all * share) return undefined;
  const shown = pages.filter(({ marks }) => marks.length > 0);
  const spent = Math.min(mostSpent, shown.length * (gap + least));
  const unit = spent / (shown.length * (gap + least));
  const known = shown.reduce((sum, { length }) => sum + length, 0);
  let left = 0;
  const chapters = shown.map(({ page, marks, length, count }): DensityChapter => {
    const width = least * unit + ((1000 - spent) * length) / known;
    const begin = left;
    left += width + gap * unit;
    return {
      path: paths.near(paths.book(book.id), paths.chapter(book.id, page.section.id)),
      label: strings.book.densityOf(titleOf(page.section, strings), count),
      left: rounded(begin),
      width: rounded(width),
      marks: marks.map(({ highlight, at }) => ({
        at: rounded(begin + (width * at) / length),
        colour: highlight.colour,
      })),
    };
  });
  return { chapters };
}

/**
 * WeRead counts from the start of its own chapters, of which a page may hold several: they follow one
 * another.
 */
function placedOn({ shown }: ChapterPage) {
  const highlights = shown.flatMap(({ section }) => highlightsIn(section));
  const lengths = new Map<number | undefined, number>();
  for (const { chapterUid, range } of highlights) {
    if (!range) continue;
    const end = Math.max(range.end ?? range.start, range.start) + 1;
    lengths.set(chapterUid, Math.max(lengths.get(chapterUid) ?? 0, end));
  }
  const begins = new Map<number | undefined, number>();
  let length = 0;
  for (const [uid, own] of lengths) {
    begins.set(uid, length);
    length += own;
  }
  const marks = highlights.flatMap((highlight): Placed[] => {
    const { chapterUid, range } = highlight;
    return range ? [{ highlight, at: (begins.get(chapterUid) ?? 0) + range.start }] : [];
  });
  return { marks, length, count: highlights.length };
}

const rounded = (thousandths: number) => Math.round(thousandths * 100) / 100;
