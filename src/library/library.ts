import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Root } from 'mdast';
import { citationsOf } from '../garden/citation.ts';
import type { Heading } from '../garden/ground.ts';
import { NameTable } from '../taxa/name-table.ts';
import type { Book } from '../weread/book.ts';
import { decode } from '../weread/decode.ts';
import { placeOnDisk } from '../weread/merge/same-book.ts';
import { parse } from '../weread/parse.ts';
import type { OwnNote, Parsed } from '../weread/parsed.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { applyPolicy } from './apply-policy.ts';
import { Attachments } from './attachments.ts';
import type { BookSummary } from './book-summary.ts';
import { type BooksBefore, type BooksRead, noBooksBefore } from './books-before.ts';
import type { Cache } from './cache.ts';
import { checkNote } from './check-note.ts';
import type { Contents } from './contents.ts';
import { type Attachment, discover, type Found } from './discover.ts';
import { accountOf, type FileAccount, keptPrivate, unread } from './file-report.ts';
import { type Hidden, hiddenOf, isHiddenBy } from './hidden.ts';
import { bookIn, bookKey } from './kept-book.ts';
import { formatOf, type NoteSummary, summariseNote } from './note-summary.ts';
import { plant, type Sketched } from './planting.ts';
import { type Policy, policyDigest, usualPolicy } from './policy.ts';
import { type PrivatePaths, privatePaths } from './private-path.ts';
import { overBudget } from './quotation-budget.ts';
import { type Copy, copyOf, Shelf } from './shelf.ts';
import { toldOnce } from './told-once.ts';

export type Progress = (done: number, all: number) => void;

type Summary =
  | { readonly kind: 'books'; readonly books: readonly Copy[] }
  | { readonly kind: 'note'; readonly sketched: Sketched }
  | { readonly kind: 'hidden'; readonly hidden: readonly Hidden[] }
  | { readonly kind: 'nothing' };

interface Read {
  readonly file: string;
  /** By which the cache has it. */
  readonly key?: string;
  readonly stamp: string;
  readonly account: FileAccount;
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** Whether what was read elsewhere for its sake, as its images, is still the same. */
  readonly holds: () => boolean;
}

const always = () => true;

/** A notes folder and what was read of it. Reading again reads only the files that changed. */
export class Library {
  readonly #folder: string;
  readonly #cache: Cache;
  readonly #version: string;
  readonly #policy: Policy;
  readonly #names: NameTable;
  readonly #private: PrivatePaths;
  readonly #shelf: Shelf;
  readonly #before: BooksBefore;
  #known = new Map<string, Read>();
  #reading: Promise<Contents> | undefined;

  /**
   * @param folder Absolute.
   * @param version Changes whenever the parser does.
   */
  constructor(
    folder: string,
    cache: Cache,
    version: string,
    policy: Policy = usualPolicy,
    before: BooksBefore = noBooksBefore,
  ) {
    this.#folder = folder;
    this.#cache = cache;
    this.#before = before;
    this.#policy = policy;
    this.#version = `${version} ${policyDigest(policy)}`;
    this.#names = new NameTable(policy.rename);
    this.#private = privatePaths(policy.private);
    this.#shelf = new Shelf(cache, this.#version, (copy) => this.#readAgain(copy));
  }

  /** Two that ask at the same time get the same answer. */
  read(progress?: Progress): Promise<Contents> {
    this.#reading ??= this.#read(progress).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(progress: Progress | undefined): Promise<Contents> {
    const { files, attachments, problems } = await discover(this.#folder);
    const reads = new Map<string, Read>();
    for (const [index, file] of files.entries()) {
      reads.set(file.absolute, await this.#readFile(file));
      progress?.(index + 1, files.length);
    }
    // Who reads on in one process knows it.
    if (this.#known.size === 0) this.#before.keep(booksIn(reads.values()));
    this.#known = reads;
    const told = problems.filter(({ place }) => !this.#private.touches(place.file));
    const unmatched = this.#private.unmatched([...files, ...attachments].map(({ path }) => path));
    return { ...(await this.#collect([...reads.values()], attachments, told)), unmatched };
  }

  async #readFile(file: Found): Promise<Read> {
    const stamp = `${file.size}-${file.changed}`;
    const known = this.#known.get(file.absolute);
    if (known?.stamp === stamp && known.holds()) return known;
    try {
      return { file: file.path, stamp, ...(await this.#parse(file)) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const place = { file: file.path, line: 1 };
      return {
        file: file.path,
        stamp,
        account: unread(file),
        summary: { kind: 'nothing' },
        problems: this.#private.has(file.path)
          ? []
          : [problem('file-unreadable', place, { reason })],
        // It may be readable the next time.
        holds: () => false,
      };
    }
  }

  async #parse(file: Found): Promise<Omit<Read, 'file' | 'stamp'>> {
    // To wait for each of thousands of small files takes longer than to read them.
    const bytes = readFileSync(file.absolute);
    const key = createHash('sha256')
      .update(`${this.#version}\n${file.path}\n`)
      .update(bytes)
      .digest('hex')
      .slice(0, 32);
    const before = this.#private.has(file.path) ? undefined : this.#before.get(key);
    if (before) {
      const { copies: books, problems } = before;
      const account = { ...before.account, file: file.path, absolute: file.absolute };
      return { key, account, summary: { kind: 'books', books }, problems, holds: always };
    }
    const kept = await this.#cache.get(key);
    const parsed = kept ?? this.#parseBytes(bytes, file.path);
    if (!kept) await this.#cache.set(key, parsed);
    if (this.#private.has(file.path) || isHiddenBy(parsed)) {
      const summary = { kind: 'hidden', hidden: hiddenOf(parsed, file) } as const;
      return { account: keptPrivate(file), summary, problems: [], holds: always };
    }
    return { key, account: accountOf(file, parsed), ...(await this.#summarise(parsed, file, key)) };
  }

  #parseBytes(bytes: Uint8Array, path: string): Parsed {
    return applyPolicy(parse(decode(bytes), path), this.#policy, this.#names);
  }

  async #summarise(
    parsed: Parsed,
    file: Found,
    key: string,
  ): Promise<Omit<Read, 'file' | 'stamp' | 'account'>> {
    switch (parsed.kind) {
      case 'books': {
        const books = parsed.books.map((book, at) => copyOf(book, bookKey(key, at)));
        return { summary: { kind: 'books', books }, problems: parsed.problems, holds: always };
      }
      case 'note': {
        const { note, problems: own } = parsed;
        const check = await checkNote(note, formatOf(file.path), file);
        const { tree, outline, linesBefore, problems, holds } = check;
        return {
          summary: tree
            ? {
                kind: 'note',
                sketched: { note: this.#note(note, tree, file, key), outline, linesBefore },
              }
            : nothing.summary,
          problems: toldOnce(own, problems, note.bodyLine),
          holds,
        };
      }
      case 'nothing':
        return { ...nothing, problems: parsed.problems };
      default:
        return parsed satisfies never;
    }
  }

  #note(note: OwnNote, tree: Root, file: Found, key: string): NoteSummary {
    const summary = summariseNote(note, tree, file, key);
    return { ...summary, tags: this.#names.tags(summary.tags) };
  }

  /** For one who keeps nothing. */
  async #readAgain(copy: BookSummary): Promise<Book> {
    for (const [absolute, { file, summary }] of this.#known) {
      if (summary.kind !== 'books') continue;
      if (!summary.books.some((held) => held.summary === copy)) continue;
      const book = bookIn(this.#parseBytes(await readFile(absolute), file), copy.key);
      if (book) return book;
    }
    throw new Error(`${copy.file} has changed meanwhile`);
  }

  async #headingsOf({ file, format, key }: NoteSummary): Promise<Heading[]> {
    const kept = await this.#cache.get(key);
    const [absolute] = [...this.#known].find(([, read]) => read.file === file) ?? [];
    const parsed =
      kept ?? (absolute ? this.#parseBytes(await readFile(absolute), file) : undefined);
    if (parsed?.kind !== 'note') return [];
    // What reads Markdown as a page shows it takes as long to load as all else; few libraries need it.
    const { headingsIn } = await import('../search/note-text.ts');
    return headingsIn(parsed.note.body, format);
  }

  /** @param reads In the order of their paths. */
  async #collect(
    reads: readonly Read[],
    found: readonly Attachment[],
    faults: readonly Problem[],
  ): Promise<Omit<Contents, 'unmatched'>> {
    const copies: Copy[] = [];
    const notes = new Map<string, Sketched>();
    const hidden: Hidden[] = [];
    const problems = [...faults];
    for (const { summary, problems: own } of reads) {
      // One by one: a call can't take the problems of a file that has a hundred thousand.
      for (const one of own) problems.push(one);
      if (summary.kind === 'books') for (const copy of summary.books) copies.push(copy);
      else if (summary.kind === 'note') claim(notes, summary.sketched, problems);
      else if (summary.kind === 'hidden') hidden.push(...summary.hidden);
    }
    const shelved = await this.#shelf.arrange(copies);
    problems.push(...shelved.problems, ...overBudget(shelved.books, this.#policy.quotationBudget));
    const files = reads.map(({ account }) => account);
    const sketched = [...notes.values()];
    const [secret, open] = [
      found.filter(({ path }) => this.#private.has(path)),
      found.filter(({ path }) => !this.#private.has(path)),
    ];
    hidden.push(...secret.map(({ path: file }) => ({ file, title: '', aliases: [] })));
    const attachments = new Attachments(open);
    const garden = await plant({
      books: shelved.books,
      copies: shelved.files,
      notes: sketched,
      attachments,
      hidden,
      readBook: (book) => this.#shelf.whole(book),
      readHeadings: (note) => this.#headingsOf(note),
    });
    problems.push(...garden.problems);
    const all = sketched.map(({ note }) => note);
    return {
      books: shelved.books,
      notes: all,
      problems,
      files,
      hidden,
      references: garden.references,
      citations: citationsOf(garden, all),
      attachments,
    };
  }
}

/** What is kept of files with books. */
function booksIn(reads: Iterable<Read>): Map<string, BooksRead> {
  const books = new Map<string, BooksRead>();
  for (const { key, account, summary, problems } of reads) {
    if (key === undefined || summary.kind !== 'books') continue;
    books.set(key, { account, copies: summary.books, problems });
  }
  return books;
}

const nothing = { summary: { kind: 'nothing' }, holds: always } as const;

/** Of two notes that claim the same place, the first has it. */
function claim(places: Map<string, Sketched>, sketched: Sketched, problems: Problem[]): void {
  const { slug, file } = sketched.note;
  const place = placeOnDisk(slug);
  const holder = places.get(place);
  if (!holder) places.set(place, sketched);
  else problems.push(problem('note-duplicate', { file, line: 1 }, { other: holder.note.file }));
}
