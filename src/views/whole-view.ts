import type { Near } from '../paths/paths.ts';
import type { Book } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { type ChapterView, viewChapter } from './chapter-view.ts';

export interface WholeChapter extends Pick<ChapterView, 'title' | 'sections'> {
  /** To the chapter's own page. */
  readonly path: Near;
  /** The parts that begin with it, outermost first. */
  readonly begins: readonly string[];
}

/** All chapters of a book, for one page. */
export async function viewWhole(
  book: Book,
  around: Parameters<typeof viewChapter>[2],
): Promise<WholeChapter[]> {
  const { paths } = around;
  const to = (id: string) => paths.near(paths.wholeBook(book.id), paths.chapter(book.id, id));
  const chapters: WholeChapter[] = [];
  let before: readonly string[] = [];
  for (const { section, parts } of pagesOf(book)) {
    const {
      title,
      sections,
      parts: titles,
    } = await viewChapter(book, section.id, {
      ...around,
      isHere: false,
    });
    const ids = parts.map(({ id }) => id);
    const begins = titles.filter((_, at) => ids[at] !== before[at]);
    chapters.push({ path: to(section.id), title, sections, begins });
    // A part's own page begins the part.
    before = [...ids, section.id];
  }
  return chapters;
}
