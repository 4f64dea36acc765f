import type { Strings } from '../i18n/strings.ts';
import type { Near } from '../paths/paths.ts';
import type { Book } from '../weread/book.ts';
import { type ChapterPage, pagesOf } from '../weread/pages.ts';
import { sectionAnchor } from '../weread/section-id.ts';
import { type ItemView, type Standing, viewItem } from './quotation.ts';
import { languageOf } from './text-language.ts';
import { titleOf } from './titles.ts';

export interface SectionView {
  readonly anchor: string;
  /** Absent for the chapter's own passages, which stand under its title. */
  readonly title: string | undefined;
  /** 1 for a chapter's section, 2 for a section's section. */
  readonly depth: number;
  readonly items: readonly ItemView[];
}

export interface ChapterLink {
  readonly title: string;
  readonly path: Near;
}

export interface ChapterView {
  readonly title: string;
  readonly parts: readonly string[];
  readonly sections: readonly SectionView[];
  /** Which of the book's pages this is, counted from 1. */
  readonly position: number;
  readonly pages: number;
  readonly previous: ChapterLink | undefined;
  readonly next: ChapterLink | undefined;
}

interface Around extends Pick<Standing, 'paths' | 'render'> {
  readonly strings: Strings;
  /** Its page is made, and not one that has other chapters too. */
  readonly isHere?: boolean;
}

/** @throws RangeError if the book has no such page. */
export async function viewChapter(
  book: Book,
  chapterId: string,
  around: Around,
): Promise<ChapterView> {
  const { paths, strings, render, isHere = true } = around;
  const pages = pagesOf(book);
  const index = pages.findIndex((page) => page.section.id === chapterId);
  const page = pages[index];
  if (!page) throw new RangeError(`no chapter ${chapterId} in ${book.file}`);
  const language = languageOf(book.title) ?? strings.language;
  const standing: Standing = { bookId: book.id, chapterId, paths, render, isHere, language };
  const here = paths.chapter(book.id, chapterId);
  const link = (other: ChapterPage | undefined): ChapterLink | undefined =>
    other && {
      title: titleOf(other.section, strings),
      path: paths.near(here, paths.chapter(book.id, other.section.id)),
    };
  const sections = await Promise.all(
    page.shown.map(async ({ section, depth }) => ({
      anchor: sectionAnchor(section.id),
      title: depth === 0 ? undefined : titleOf(section, strings),
      depth,
      items: await Promise.all(
        section.items.map((item, at, items) => viewItem(item, standing, items[at - 1])),
      ),
    })),
  );
  return {
    title: titleOf(page.section, strings),
    parts: page.parts.map((part) => titleOf(part, strings)),
    sections: sections.filter((section) => section.items.length > 0 || section.title),
    position: index + 1,
    pages: pages.length,
    previous: link(pages[index - 1]),
    next: link(pages[index + 1]),
  };
}
