import { coverSize } from '../covers/cover-size.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { ShelfEntry } from '../shelf/entry.ts';
import { allBooks } from '../site/collections.ts';
import { keptCover, scalesOf } from '../site/covers.ts';
import { settings, strings } from '../site/current.ts';
import { shelfData, shelfEntry, shelved } from '../views/shelf-view.ts';

export async function GET(): Promise<Response> {
  const books = shelved(await allBooks());
  const entries = await Promise.all(
    books.map(async (book) => shelfEntry(book, await coverOf(book))),
  );
  return Response.json(shelfData(entries, strings));
}

async function coverOf(book: BookSummary): Promise<ShelfEntry['cover'] | undefined> {
  const cover = await keptCover(book, settings);
  if (!cover) return undefined;
  const { width, height } = coverSize(cover, 1);
  return [width, height, scalesOf(cover).length];
}
