import { createHash } from 'node:crypto';
import type { Book } from '../weread/book.ts';
import { mergeBooks } from '../weread/merge/merge-books.ts';
import { byPrecedence } from '../weread/merge/precedence.ts';
import {
  type Group,
  groupBooks,
  type Identity,
  identityOf,
  placeOnDisk,
} from '../weread/merge/same-book.ts';
import { Names } from '../weread/naming.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { type BookSummary, summarise } from './book-summary.ts';
import type { Cache } from './cache.ts';
import { keptBook } from './kept-book.ts';

/** One copy of a book, as a file holds it. */
export interface Copy extends Identity {
  readonly summary: BookSummary;
}

export const copyOf = (book: Book, key: string): Copy => ({
  ...identityOf(book),
  summary: summarise(book, key),
});

interface Made {
  readonly book: BookSummary;
  readonly copies: readonly BookSummary[];
  readonly id: string | undefined;
}

interface Shelved {
  readonly books: readonly BookSummary[];
  /** Files of all copies, by the book's id. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** Puts the copies of each book together, and gives each book its place. */
export class Shelf {
  readonly #cache: Cache;
  readonly #version: string;
  readonly #read: (copy: BookSummary) => Promise<Book>;
  /** Books that were made of several copies, by their keys. */
  #made = new Map<string, Made>();

  /**
   * @param version Changes whenever the parser does.
   * @param read Reads a copy again that the cache does not hold.
   */
  constructor(cache: Cache, version: string, read: (copy: BookSummary) => Promise<Book>) {
    this.#cache = cache;
    this.#version = version;
    this.#read = read;
  }

  /** @param copies Of all books, in the order of their files. */
  async arrange(copies: readonly Copy[]): Promise<Shelved> {
    const books: BookSummary[] = [];
    const files = new Map<string, readonly string[]>();
    const problems: Problem[] = [];
    const made = new Map<string, Made>();
    const places = new Names();
    for (const group of groupBooks(copies)) {
      try {
        const book = await this.#place(group, places, made);
        books.push(book);
        files.set(book.id, filesOf(group.copies));
        problems.push(...noticesOf(group, book));
      } catch (error) {
        problems.push(...group.copies.map(({ summary }) => unreadable(summary.file, error)));
      }
    }
    this.#made = made;
    return { books, files, problems };
  }

  /** @throws Error if a file has changed since it was read. */
  async whole(book: BookSummary): Promise<Book> {
    const made = this.#made.get(book.key);
    if (made) return this.#merged(made.copies, made.id, book.key);
    return (await keptBook(this.#cache, book.key)) ?? this.#read(book);
  }

  /** A book of its own whose id is taken gets a number behind it. */
  async #place(group: Group<Copy>, places: Names, made: Map<string, Made>) {
    const copies = group.copies.map(({ summary }) => summary);
    const book = await this.#bookOf(copies, undefined, made);
    const wished = placeOnDisk(book.id);
    const place = places.take(wished);
    if (place === wished) return book;
    return this.#bookOf(copies, book.id + place.slice(wished.length), made);
  }

  /** @param id Another than its own. */
  async #bookOf(
    copies: readonly BookSummary[],
    id: string | undefined,
    made: Map<string, Made>,
  ): Promise<BookSummary> {
    const [only, ...more] = copies;
    if (only && more.length === 0 && id === undefined) return only;
    const key = this.#keyOf(copies, id);
    const known = this.#made.get(key)?.book;
    const book = known ?? summarise(await this.#merged(copies, id, key), key);
    made.set(key, { book, copies, id });
    return book;
  }

  #keyOf(copies: readonly BookSummary[], id: string | undefined): string {
    const keys = copies.map((copy) => copy.key);
    return createHash('sha256')
      .update(JSON.stringify([this.#version, keys, id ?? null]))
      .digest('hex')
      .slice(0, 32);
  }

  async #merged(
    copies: readonly BookSummary[],
    id: string | undefined,
    key: string,
  ): Promise<Book> {
    const kept = await keptBook(this.#cache, key);
    if (kept) return kept;
    const whole: Book[] = [];
    for (const copy of copies) {
      whole.push((await keptBook(this.#cache, copy.key)) ?? (await this.#read(copy)));
    }
    const merged = mergeBooks(byPrecedence(whole));
    const book = id === undefined ? merged : { ...merged, id };
    const account = { marks: {}, claims: {}, unclaimed: [] };
    await this.#cache.set(key, { kind: 'books', books: [book], account, problems: [] });
    return book;
  }
}

function noticesOf({ copies, rivals }: Group<Copy>, { file }: BookSummary): Problem[] {
  const problems: Problem[] = [];
  const others = filesOf(copies).filter((other) => other !== file);
  if (others.length > 0) {
    problems.push(problem('book-merged', { file, line: 1 }, { others: others.join(', ') }));
  }
  if (rivals.length > 0) {
    const files = filesOf(rivals).join(', ');
    problems.push(problem('book-ambiguous', { file, line: 1 }, { others: files }));
  }
  return problems;
}

const filesOf = (copies: readonly Copy[]) => [
  ...new Set(copies.map(({ summary }) => summary.file)),
];

function unreadable(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return problem('file-unreadable', { file, line: 1 }, { reason });
}
