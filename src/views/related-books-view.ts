import { readPeople } from '../citation/people.ts';
import type { Strings } from '../i18n/strings.ts';
import type { RelatedBook } from '../kin/related.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Path, Paths } from '../paths/paths.ts';
import { foldText } from '../search/fold.ts';

type Named = Pick<BookSummary, 'id' | 'title' | 'author' | 'highlights'>;

/** The books of a library by their ids, and by their authors. */
export interface Shelved {
  readonly books: ReadonlyMap<string, Named>;
  readonly byAuthor: ReadonlyMap<string, readonly Named[]>;
}

export interface RelatedBookView {
  readonly title: string;
  readonly path: Path;
  readonly reasons: readonly string[];
}

/** Books on one page. */
const mostBooks = 8;
/** Of these, such that only their author connects. */
const mostOfAuthor = 4;

/** Those of one author with the most highlights first. */
export function shelvedBooks(books: readonly Named[]): Shelved {
  const byAuthor = new Map<string, Named[]>();
  for (const book of books) {
    for (const author of authorsOf(book)) {
      byAuthor.set(author, [...(byAuthor.get(author) ?? []), book]);
    }
  }
  for (const list of byAuthor.values()) {
    list.sort((one, other) => other.highlights - one.highlights || (one.id < other.id ? -1 : 1));
  }
  return { books: new Map(books.map((book) => [book.id, book])), byAuthor };
}

/** Books whose quotations answer those of a book, and others by its author. */
export function viewRelatedBooks(
  id: string,
  near: readonly RelatedBook[],
  { books, byAuthor }: Shelved,
  {
    paths,
    strings,
  }: { readonly paths: Pick<Paths, 'book'>; readonly strings: Pick<Strings, 'kin'> },
): RelatedBookView[] {
  const reasons = new Map<string, string[]>();
  for (const { book, passages } of near) {
    if (book !== id) reasons.set(book, [strings.kin.sharedPassages(passages)]);
  }
  const own = books.get(id);
  let ofAuthor = 0;
  for (const { id: other } of own ? authorsOf(own).flatMap((one) => byAuthor.get(one) ?? []) : []) {
    const known = reasons.get(other);
    if (other === id || known?.includes(strings.kin.sameAuthor)) continue;
    if (!known) ofAuthor += 1;
    if (known || ofAuthor <= mostOfAuthor) {
      reasons.set(other, [...(known ?? []), strings.kin.sameAuthor]);
    }
  }
  return [...reasons].slice(0, mostBooks).flatMap(([other, why]) => {
    const title = books.get(other)?.title;
    return title === undefined ? [] : [{ title, path: paths.book(other), reasons: why }];
  });
}

/** Names that stand for no one. */
const nobody = new Set(['佚名', '匿名', '未知', 'unknown', 'anonymous', '公众号', '']);

export function authorsOf({ author = '' }: Pick<Named, 'author'>): string[] {
  const { names } = readPeople(author);
  return [...new Set(names.map((name) => foldText(name)))].filter((name) => !nobody.has(name));
}
