import { readFile, stat } from 'node:fs/promises';
import type { BookSummary } from '../library/book-summary.ts';
import { cleanImage } from './clean-image.ts';
import { coverSource, type FileCover, type WebCover } from './cover-source.ts';
import type { CoverStore } from './cover-store.ts';
import { coverLimits, download, isSilence, type Limits } from './download.ts';
import { HostQueues } from './host-queues.ts';
import { publicNetwork, type Reach } from './reach.ts';

export interface Gathering {
  readonly store: CoverStore;
  /** Absolute. */
  readonly notes: string;
  /** Whether covers are fetched from the web. */
  readonly fetches: boolean;
  readonly reach?: Reach;
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly progress?: (done: number, all: number) => void;
}

/** What became of the covers. A book that lacks its own gets a drawn one. */
export interface CoverReport {
  readonly ready: number;
  readonly lacking: number;
  /** Nobody answered at all. */
  readonly offline: boolean;
  /** Why one of them is lacking, and the export that names it. */
  readonly example: { readonly file: string; readonly reason: string } | undefined;
}

type Book = Pick<BookSummary, 'cover' | 'coverFile' | 'file'>;
/** A cover to be fetched, and an export that names it. */
type Wanted = WebCover & { readonly file: string };

/** Milliseconds until what failed is tried again. */
const patience = 20 * 3600 * 1000;
/** Milliseconds that all downloads together may take; the rest comes with the next build. */
const longest = 180_000;
const workers = 6;
/** Of an image beside the notes, in bytes. */
const largestFile = 32 * 1024 * 1024;

/**
 * Sees to it that the store has the books' covers: each is fetched once, and one that failed is tried
 * again on another day. What can't be had is told in the report, and stops nothing.
 */
export async function gatherCovers(
  books: readonly Book[],
  gathering: Gathering,
): Promise<CoverReport> {
  const round = new Round(gathering);
  for (const book of books) await round.look(book);
  await round.fetchAll();
  return round.report();
}

class Round {
  readonly #with: Gathering;
  readonly #now: () => number;
  readonly #start: number;
  readonly #wanted = new Map<string, Wanted>();
  #ready = 0;
  #lacking = 0;
  #offline = false;
  #example: CoverReport['example'];

  constructor(gathering: Gathering) {
    this.#with = gathering;
    this.#now = gathering.now ?? Date.now;
    this.#start = this.#now();
  }

  report(): CoverReport {
    return {
      ready: this.#ready,
      lacking: this.#lacking,
      offline: this.#offline,
      example: this.#example,
    };
  }

  /** Counts what is known of a book's cover, and notes down what has to be fetched. */
  async look(book: Book): Promise<void> {
    const { store, notes, fetches } = this.#with;
    const source = await coverSource(book, notes);
    if (book.coverFile && source?.kind !== 'file')
      this.#lack(book.file, `${book.coverFile}: ENOENT`);
    if (!source || (source.kind === 'web' && !fetches)) return;
    const known = await store.record(source.key);
    if (known?.kind === 'image') this.#ready += 1;
    else if (known && this.#start - known.at < patience) this.#lack(book.file, known.reason);
    else if (source.kind === 'web') this.#wanted.set(source.key, { ...source, file: book.file });
    else await this.#keep(source.key, book.file, () => read(source));
  }

  async fetchAll(): Promise<void> {
    const wanted = [...this.#wanted.values()];
    const queues = new HostQueues(wanted);
    let done = 0;
    const work = async (): Promise<void> => {
      for (let cover = queues.take(); cover; cover = queues.take()) {
        queues.end(cover, await this.#fetch(cover, queues));
        done += 1;
        this.#with.progress?.(done, wanted.length);
        if (this.#now() - this.#start > longest) return;
      }
    };
    await Promise.all(Array.from({ length: workers }, work));
    this.#lacking += wanted.length - done;
    this.#offline = done > 0 && !queues.heard;
  }

  /** @returns Whether anybody answered. */
  async #fetch({ url, key, file }: Wanted, queues: HostQueues<Wanted>): Promise<boolean> {
    const { reach = publicNetwork, limits = coverLimits } = this.#with;
    try {
      const bytes = await download(url, reach, limits);
      await this.#keep(key, file, async () => bytes);
      return true;
    } catch (error) {
      const silent = isSilence(error);
      // Without a network nothing is known of the cover: the next build may ask at once.
      if (silent && !queues.heard) this.#lack(file, reasonOf(error));
      else await this.#fail(key, file, error);
      return !silent;
    }
  }

  async #keep(key: string, file: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    try {
      await this.#with.store.keepImage(key, await cleanImage(await bytes()));
      this.#ready += 1;
    } catch (error) {
      await this.#fail(key, file, error);
    }
  }

  async #fail(key: string, file: string, error: unknown): Promise<void> {
    const reason = reasonOf(error);
    this.#lack(file, reason);
    // A full disk loses no more than the memory of it.
    await this.#with.store.keepFailure(key, reason, this.#now()).catch(() => undefined);
  }

  #lack(file: string, reason: string): void {
    this.#lacking += 1;
    this.#example ??= { file, reason };
  }
}

async function read({ path }: FileCover): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > largestFile) throw new Error(`${size} bytes are too many`);
  return readFile(path);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Where several addresses were tried, the message is empty.
  const reason = error.message || ('code' in error ? String(error.code) : error.name);
  return reason.split('\n')[0] ?? reason;
}
