import type { Book, Section } from './book.ts';

/** A page of the site that shows a chapter, or a part's own passages. */
export interface ChapterPage {
  readonly section: Section;
  /** Enclosing parts, outermost first. */
  readonly parts: readonly Section[];
  /** Sections to show, in order; the page's own is the first, with depth 0. */
  readonly shown: readonly { readonly section: Section; readonly depth: number }[];
}

/**
 * Which sections of a book are pages: every chapter, with all its sections, and every part that
 * holds something of its own.
 */
export function pagesOf(book: Pick<Book, 'chapters'>): ChapterPage[] {
  return book.chapters.flatMap((section) => pagesBelow(section, []));
}

function pagesBelow(section: Section, parts: readonly Section[]): ChapterPage[] {
  const inner = [...parts, section];
  const isPart = section.kind === 'part' || section.sections.some(({ kind }) => kind !== 'section');
  if (!isPart) return [{ section, parts, shown: withSections(section, 0) }];
  const own = section.items.length > 0 ? [{ section, parts, shown: [{ section, depth: 0 }] }] : [];
  return [...own, ...section.sections.flatMap((child) => pagesBelow(child, inner))];
}

function withSections(section: Section, depth: number): ChapterPage['shown'] {
  return [
    { section, depth },
    ...section.sections.flatMap((child) => withSections(child, depth + 1)),
  ];
}
