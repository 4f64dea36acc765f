/** Finds what the links of many invented notes lead to in a library, in a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { citationsOf } from '../../src/garden/citation.ts';
import { plantGarden } from '../../src/garden/garden.ts';
import type { GardenNote } from '../../src/garden/ground.ts';
import type { Reference } from '../../src/garden/reference.ts';
import type { BookSummary } from '../../src/library/book-summary.ts';
import { openCache } from '../../src/library/cache.ts';
import { Library } from '../../src/library/library.ts';
import { wholeBook } from '../../src/library/open-library.ts';
import { pagesOf } from '../../src/weread/pages.ts';
import type { LinkFigures } from './link-figures.ts';
import { Random } from './random.ts';

const size = { notes: 2_000, linksOfNote: 5 };
/** Books that the notes cite single highlights of. */
const citedBooks = 300;

interface Place {
  readonly book: string;
  readonly block: string;
}

async function measure(folder: string): Promise<LinkFigures> {
  const kept = await mkdtemp(join(tmpdir(), 'weread-garden-links-'));
  try {
    const cache = openCache(join(kept, 'parsed'));
    const { books } = await new Library(folder, cache, 'bench').read();
    const random = new Random(1);
    const places: Place[] = [];
    for (const { key, title } of books.slice(0, citedBooks)) {
      const book = await wholeBook(cache, key);
      const blocks = pagesOf(book).flatMap(({ shown }) =>
        shown.flatMap(({ section }) =>
          section.items.flatMap((item) => (item.kind === 'highlight' ? item.anchor : [])),
        ),
      );
      if (blocks.length > 0) places.push({ book: title, block: pickOf(random, blocks) });
    }
    const notes = inventNotes(books, places, random);
    const byId = new Map(books.map((book) => [book.id, book]));
    let booksRead = 0;
    const before = process.cpuUsage();
    const garden = await plantGarden({
      notes,
      books: books.map(({ id, title, file }) => ({ id, title, files: [file] })),
      files: [],
      hidden: [],
      readBook: (id) => {
        booksRead += 1;
        return wholeBook(cache, byId.get(id)?.key ?? '');
      },
      readHeadings: async () => [],
    });
    citationsOf(garden, notes);
    const { user, system } = process.cpuUsage(before);
    const resolved = [...garden.references.values()].flat();
    return {
      notes: notes.length,
      links: resolved.length,
      found: resolved.filter(({ resolution }) => resolution.kind === 'found').length,
      booksRead,
      seconds: (user + system) / 1e6,
    };
  } finally {
    await rm(kept, { recursive: true, force: true });
  }
}

function pickOf<T>(random: Random, list: readonly T[]): T {
  const one = list[random.between(0, list.length - 1)];
  if (one === undefined) throw new Error('The library is too small for this.');
  return one;
}

/** Half of the links lead to notes, a fifth to books, a quarter to highlights; the rest nowhere. */
function inventNotes(
  books: readonly BookSummary[],
  places: readonly Place[],
  random: Random,
): GardenNote[] {
  const name = (at: number) => `随笔/第 ${at} 篇 关于${books[at % books.length]?.title}`;
  const link = (line: number): Reference => {
    const at = Math.floor(random.next() * size.notes);
    const share = random.next();
    const one = { form: 'wiki' as const, embed: false, line, sentence: `说到第 ${at} 件事。` };
    if (share < 0.5) return { ...one, name: name(at).slice(3) };
    if (share < 0.7) return { ...one, name: pickOf(random, books).title };
    if (share > 0.95) return { ...one, name: `没有的第 ${at} 篇` };
    const { book, block } = pickOf(random, places);
    return { ...one, name: book, block };
  };
  return Array.from({ length: size.notes }, (_, at) => ({
    file: `${name(at)}.md`,
    slug: name(at),
    title: name(at),
    aliases: [],
    outline: {
      references: Array.from({ length: size.linksOfNote }, (_, line) => link(line + 1)),
      blocks: [],
    },
    linesBefore: 0,
  }));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
process.stdout.write(`${JSON.stringify(await measure(folder))}\n`);
