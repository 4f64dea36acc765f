import { join } from 'node:path';
import { type CoverScale, coverScales, coverSize, type Size } from '../covers/cover-size.ts';
import { coverSource } from '../covers/cover-source.ts';
import { CoverStore } from '../covers/cover-store.ts';
import type { CoverReport } from '../covers/gather-covers.ts';
import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Settings } from './settings.ts';

/** An image of a cover that the site has. */
export interface KeptCover extends Size {
  readonly key: string;
}

export const coverStore = ({ cache }: Pick<Settings, 'cache'>) =>
  new CoverStore(join(cache, 'covers'));

type Book = Pick<BookSummary, 'cover' | 'coverFile' | 'file'>;
type Folders = Pick<Settings, 'cache' | 'notes' | 'fetchCovers'>;

const known = new WeakMap<Book, Promise<KeptCover | undefined>>();

/** Nothing where the cover has to be drawn. A build has got what it gets before its pages are made. */
export function keptCover(book: Book, settings: Folders): Promise<KeptCover | undefined> {
  if (import.meta.env.DEV) return findCover(book, settings);
  const cover = known.get(book) ?? findCover(book, settings);
  known.set(book, cover);
  return cover;
}

async function findCover(book: Book, settings: Folders): Promise<KeptCover | undefined> {
  const source = await coverSource(book, settings.notes);
  if (!source || (source.kind === 'web' && !settings.fetchCovers)) return undefined;
  const record = await coverStore(settings).record(source.key);
  if (record?.kind !== 'image') return undefined;
  return { key: source.key, width: record.width, height: record.height };
}

/** The scales that a cover is made in: a small image has no second size. */
export function scalesOf(size: Size): CoverScale[] {
  const once = coverSize(size, 1).width;
  return coverScales.filter((scale) => scale === 1 || coverSize(size, scale).width > once);
}

/** One line on the covers that are drawn because theirs is lacking; nothing if none is. */
export function coverNotice(report: CoverReport, { covers }: Strings): string | undefined {
  const { lacking, offline, example } = report;
  if (lacking === 0) return undefined;
  return offline ? covers.offline(lacking) : covers.lacking(lacking, example);
}
