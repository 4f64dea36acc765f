import type { Strings } from '../i18n/strings.ts';
import type { Near } from '../paths/paths.ts';
import type { Book, Section } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { proseAnchor } from '../weread/prose-anchor.ts';
import { sectionAnchor } from '../weread/section-id.ts';
import { authorLinks, categoryLinks, type LinkedWords, tagLinks } from './name-links.ts';
import { type Standing, type ThoughtView, viewThought } from './quotation.ts';
import { titleOf } from './titles.ts';

export interface ContentsEntry {
  readonly title: string;
  /** Absent for a part that holds nothing of its own. */
  readonly path: Near | undefined;
  /** Highlights and thoughts in it, those of its sections included. */
  readonly count: number;
  readonly below: readonly ContentsEntry[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The value, where words of it lead on. */
  readonly linked?: readonly LinkedWords[];
}

export interface BookView {
  readonly facts: readonly Fact[];
  readonly extra: readonly Fact[];
  readonly contents: readonly ContentsEntry[];
  readonly reviews: readonly ThoughtView[];
  readonly prose: readonly { readonly anchor: string; readonly text: string }[];
}

export async function viewBook(
  book: Book,
  around: Pick<Standing, 'paths' | 'render'> & { readonly strings: Strings },
): Promise<BookView> {
  const pages = new Set(pagesOf(book).map((page) => page.section.id));
  const enter = (section: Section, page: string | undefined): ContentsEntry => {
    const own = pages.has(section.id) ? section.id : page;
    const below = section.sections.map((child) => enter(child, own));
    return {
      title: titleOf(section, around.strings),
      path: pathOf(section.id, own),
      count: below.reduce((sum, entry) => sum + entry.count, section.items.length),
      below,
    };
  };
  const { paths } = around;
  const here = paths.book(book.id);
  const pathOf = (id: string, page: string | undefined): Near | undefined => {
    if (page === undefined) return undefined;
    if (page === id) return paths.near(here, paths.chapter(book.id, id));
    return paths.near(here, paths.place(book.id, page, sectionAnchor(id)));
  };
  return {
    facts: factsOf(book, around),
    extra: Object.entries(book.extra).map(([label, value]) => ({ label, value })),
    contents: book.chapters.map((section) => enter(section, undefined)),
    reviews: await Promise.all(book.reviews.map((review) => viewThought(review, around.render))),
    prose: book.prose.map((prose) => ({ anchor: proseAnchor(prose), text: prose.text })),
  };
}

function factsOf(
  book: Book,
  { strings, paths }: Pick<Standing, 'paths'> & { readonly strings: Strings },
): Fact[] {
  const { book: words, date, duration } = strings;
  const facts: readonly (readonly [string, string | undefined, LinkedWords[]?])[] = [
    [words.author, book.author, book.author ? authorLinks(book.author, paths) : []],
    [words.translator, book.translator],
    [words.publisher, book.publisher],
    [words.published, book.published && date(book.published)],
    [words.isbn, book.isbn],
    [words.category, book.category.join(' › '), categoryLinks(book.category, paths)],
    [words.length, book.length === undefined ? undefined : words.characters(book.length)],
    [words.rating, book.rating === undefined ? undefined : words.percent(book.rating)],
    [words.started, book.started && date(book.started)],
    [words.finished, book.finished && date(book.finished)],
    [words.lastRead, book.lastRead && date(book.lastRead)],
    [words.readingTime, book.readingTime ? duration(book.readingTime) : undefined],
    [words.readingDays, book.readingDays ? words.days(book.readingDays) : undefined],
    [words.progress, book.progress === undefined ? undefined : words.percent(book.progress)],
    [words.tags, book.tags.join('、'), tagLinks(book.tags, paths)],
  ];
  return facts.flatMap(([label, value, linked]) =>
    value ? [{ label, value, ...(linked ? { linked } : {}) }] : [],
  );
}
