import type { Book, Highlight } from '../book.ts';
import { hasOwnId } from '../book-id.ts';
import { highlightsOf } from '../remark.ts';

/**
 * Copies of one book, the one that decides first: whole ones before damaged ones, those that bear
 * the book's own id before others (their passages have ids too), and the newer before the older.
 */
export function byPrecedence(copies: readonly Book[]): Book[] {
  return copies
    .map((book) => ({ book, rank: rankOf(book) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ book }) => book);
}

/** The lower comes first. */
function rankOf(book: Book): readonly (string | number)[] {
  const highlights = highlightsOf(book.chapters);
  return [
    book.damaged > 0 ? 1 : 0,
    hasOwnId(book) ? 0 : 1,
    -dayNumber(latest([book.lastRead, book.finished])),
    -highlights.length,
    -dayNumber(latest(highlights.map(momentOf))),
    book.file,
  ];
}

const momentOf = ({ created, thoughts }: Highlight) =>
  latest([created, ...thoughts.map((thought) => thought.created)]);

function latest(moments: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined;
  for (const moment of moments) {
    if (moment !== undefined && (last === undefined || moment > last)) last = moment;
  }
  return last;
}

/** So that moments can be turned round; none is before all. */
const dayNumber = (moment: string | undefined) =>
  moment === undefined ? 0 : Number(moment.replace(/\D/g, '').padEnd(14, '0'));

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  const [left, right] = [one[at] ?? '', other[at] ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}
