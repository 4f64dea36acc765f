import type { Path, Paths } from '../paths/paths.ts';
import type { Book, Highlight, Section } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';

/** A highlight that stands elsewhere than on its chapter's page, with where it comes from. */
export interface GatheredPassage {
  readonly href: Path;
  readonly paragraphs: readonly string[];
  readonly colour: Highlight['colour'];
  readonly book: string;
  readonly author: string | undefined;
  readonly chapter: string;
}

interface Around {
  readonly paths: Paths;
  /** What a chapter is called. */
  readonly titleOf: (section: Section) => string;
}

/** The highlights of a book that are wanted, in its order. */
export function gatherPassages(
  book: Book,
  isWanted: (highlight: Highlight) => boolean,
  { paths, titleOf }: Around,
): GatheredPassage[] {
  return pagesOf(book).flatMap(({ section: page, shown }) =>
    shown.flatMap(({ section }) =>
      section.items.flatMap((item): GatheredPassage[] => {
        if (item.kind !== 'highlight' || !isWanted(item)) return [];
        const { anchor, paragraphs, colour } = item;
        const href = paths.place(book.id, page.id, anchor);
        const chapter = titleOf(page);
        return [{ href, paragraphs, colour, book: book.title, author: book.author, chapter }];
      }),
    ),
  );
}
