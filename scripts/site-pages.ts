import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Addresses of one page of each kind, from the site's home page; absent where the site has none. */
export interface SitePages {
  readonly home: string;
  readonly book?: string;
  readonly chapter?: string;
  /** The book on one page. */
  readonly whole?: string;
  readonly notes: string;
  readonly note?: string;
  readonly timeline: string;
  readonly statistics: string;
  readonly indexes: string;
  readonly search: string;
  readonly review: string;
  readonly random: string;
  readonly missing: string;
}

/** Quotations of the chapter that stands for all: many enough to be a page, and not the longest. */
const usualQuotations = 30;

/** The folder of the page with all of a book, in the book's. */
const wholeBook = 'all';

const quotation = /<article id=/g;

/**
 * Chooses the pages of a built site that stand for their kinds: the chapter whose number of
 * quotations is nearest to 30, its book, the first note, and a search that finds something.
 *
 * @param folder The built site.
 */
export async function pagesOf(folder: string): Promise<SitePages> {
  const chapter = await usualChapter(folder);
  const note = (await foldersOf(join(folder, 'notes')))[0];
  return {
    home: '',
    ...(chapter
      ? { book: chapter.book, chapter: chapter.path, whole: `${chapter.book}${wholeBook}/` }
      : {}),
    notes: 'notes/',
    ...(note === undefined ? {} : { note: `notes/${encodeURIComponent(note)}/` }),
    timeline: 'timeline/',
    statistics: 'statistics/',
    indexes: 'indexes/',
    search: chapter ? `search/?q=${encodeURIComponent(chapter.words)}` : 'search/',
    review: 'review/',
    random: 'random/',
    missing: `no/such/${encodeURIComponent(chapter?.words ?? 'page')}/`,
  };
}

interface Chapter {
  readonly book: string;
  readonly path: string;
  /** The first that stand in a quotation. */
  readonly words: string;
  readonly distance: number;
}

async function usualChapter(folder: string): Promise<Chapter | undefined> {
  let nearest: Chapter | undefined;
  for (const book of await foldersOf(join(folder, 'books'))) {
    for (const chapter of await foldersOf(join(folder, 'books', book))) {
      if (chapter === wholeBook) continue;
      const html = await readFile(join(folder, 'books', book, chapter, 'index.html'), 'utf8');
      const count = html.match(quotation)?.length ?? 0;
      const distance = Math.abs(count - usualQuotations);
      if (count === 0 || (nearest && nearest.distance <= distance)) continue;
      const bookPath = `books/${encodeURIComponent(book)}/`;
      const path = `${bookPath}${encodeURIComponent(chapter)}/`;
      nearest = { book: bookPath, path, words: wordsOf(html), distance };
    }
  }
  return nearest;
}

/** Four Han characters in a row, or the first word. */
function wordsOf(html: string): string {
  const quoted = html.slice(html.search(quotation)).replace(/<[^>]*>/g, ' ');
  return /\p{Script=Han}{4}/u.exec(quoted)?.[0] ?? /\p{L}{2,}/u.exec(quoted)?.[0] ?? '';
}

/** Names of the folders that are pages, in order. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.html')))
    .map(({ name }) => name)
    .sort();
}
