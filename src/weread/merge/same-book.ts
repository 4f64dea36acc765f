import type { Book } from '../book.ts';
import { hasOwnId } from '../book-id.ts';
import { mayShareAuthor } from './author.ts';
import { foldTitle } from './wording.ts';

/** What tells whether two exports are of one book. */
export interface Identity {
  /** Names the book in URLs. */
  readonly id: string;
  /** Whether the id is WeRead's own, or made of ISBN or title. */
  readonly ownId: boolean;
  readonly isbn: string | undefined;
  readonly title: string;
  readonly author: string | undefined;
}

export function identityOf(book: Book): Identity {
  const { id, isbn, title, author } = book;
  return { id, ownId: hasOwnId(book), isbn, title, author };
}

/** The copies of one book. */
export interface Group<T> {
  readonly copies: T[];
  /** One copy of each of the books that this one may be as well, if there are several. */
  readonly rivals: readonly T[];
}

/**
 * Groups the copies of each book. WeRead's id decides, where both bear one: editions of one title
 * are different books. Else the ISBN does, or the title where no ISBN and no author contradict. What
 * fits several books alike is a book of its own.
 *
 * @returns In the order of their first copies.
 */
export function groupBooks<T extends Identity>(books: readonly T[]): Group<T>[] {
  const shelf = new Shelf<T>();
  for (const book of books) if (book.ownId) shelf.putById(book);
  for (const tells of [hasIsbn, hasAuthor, hasTitleAlone]) {
    for (const book of books) if (!book.ownId && tells(book)) shelf.putByWords(book);
  }
  return shelf.inOrder(books);
}

// What knows more about itself is put first, so that the order of the files decides nothing.
const hasIsbn = ({ isbn }: Identity) => isbn !== undefined;
const hasAuthor = ({ isbn, author }: Identity) => isbn === undefined && author !== undefined;
const hasTitleAlone = ({ isbn, author }: Identity) => isbn === undefined && author === undefined;

class Shelf<T extends Identity> {
  readonly #byId = new Map<string, Group<T>>();
  readonly #byIsbn = new Map<string, Set<Group<T>>>();
  readonly #byTitle = new Map<string, Set<Group<T>>>();
  readonly #groupOf = new Map<T, Group<T>>();

  putById(book: T): void {
    const place = placeOnDisk(book.id);
    const group = this.#byId.get(place) ?? { copies: [], rivals: [] };
    this.#byId.set(place, group);
    this.#join(book, group);
  }

  putByWords(book: T): void {
    const fitting = this.#fitting(book);
    const [only, ...more] = fitting;
    if (only && more.length === 0) return this.#join(book, only);
    const rivals = fitting.flatMap(({ copies }) => copies.slice(0, 1));
    this.#join(book, { copies: [], rivals });
  }

  inOrder(books: readonly T[]): Group<T>[] {
    const groups = new Set<Group<T>>();
    const places = new Map(books.map((book, at) => [book, at]));
    for (const book of books) {
      const group = this.#groupOf.get(book);
      group?.copies.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
      if (group) groups.add(group);
    }
    return [...groups];
  }

  #fitting(book: T): Group<T>[] {
    const sameTitle = [...(this.#byTitle.get(foldTitle(book.title)) ?? [])];
    const sameIsbn = [...(this.#byIsbn.get(foldIsbn(book.isbn)) ?? [])];
    if (sameIsbn.length === 1) return sameIsbn;
    const both = sameIsbn.filter((group) => sameTitle.includes(group));
    if (sameIsbn.length > 0) return both.length > 0 ? narrowed(book, both) : sameIsbn;
    return narrowed(
      book,
      sameTitle.filter(({ copies }) => fits(book, copies)),
    );
  }

  #join(book: T, group: Group<T>): void {
    group.copies.push(book);
    this.#groupOf.set(book, group);
    const isbn = foldIsbn(book.isbn);
    if (isbn) add(this.#byIsbn, isbn, group);
    add(this.#byTitle, foldTitle(book.title), group);
  }
}

/** macOS and Windows hold `A` and `a` for the same file. */
export const placeOnDisk = (id: string) => id.toLowerCase();

/** A copy of what is on the shelf as a book of its own already, though it fits others too. */
function narrowed<T extends Identity>(book: T, groups: Group<T>[]): Group<T>[] {
  if (groups.length < 2) return groups;
  const own = groups.filter(({ copies, rivals }) => rivals.length > 0 && copies[0]?.id === book.id);
  return own.length === 1 ? own : groups;
}

function fits(book: Identity, copies: readonly Identity[]): boolean {
  if (foldIsbn(book.isbn) && copies.some(({ isbn }) => foldIsbn(isbn))) return false;
  const authors = copies.flatMap(({ author }) => author ?? []);
  const { author } = book;
  if (author === undefined || authors.length === 0) return true;
  return authors.some((known) => mayShareAuthor(author, known));
}

/** An ISBN of ten digits as the one of thirteen that names the same book; empty if it is none. */
function foldIsbn(isbn: string | undefined): string {
  const plain = (isbn ?? '').toUpperCase();
  if (!/^\d{9}[\dX]$/.test(plain)) return /^\d{13}$/.test(plain) ? plain : '';
  const digits = `978${plain.slice(0, 9)}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function add<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}
