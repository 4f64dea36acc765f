import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Paths } from '../paths/paths.ts';
import { type Amount, amountOf, areTimed, type Pile, pileUp, ranked } from './amount.ts';
import { amountWords, hoursWords } from './amount-words.ts';
import { type BarChart, fewestForChart } from './chart.ts';

const mostBars = 12;
const mostRows = 50;

export interface AuthorsView {
  readonly chart: BarChart | undefined;
  /** In place of a chart of few bars. */
  readonly sentence: string | undefined;
}

/** Authors by hours where they are known, else by highlights, else by books. */
export function viewAuthors(
  books: readonly BookSummary[],
  { paths, strings }: { readonly paths: Paths; readonly strings: Strings },
): AuthorsView {
  const words = strings.statistics;
  const unranked = pileUp(books, ({ author }) => authorName(author));
  const by = measureOf(unranked, books);
  const piles = ranked(unranked, by);
  if (piles.length === 0) return { chart: undefined, sentence: undefined };
  if (piles.length < fewestForChart) {
    const names = words.list(piles.map(({ name }) => name));
    return { chart: undefined, sentence: words.authorsFew(names) };
  }
  const greatest = piles[0]?.amount[by] ?? 1;
  const titles = {
    seconds: words.authorHours,
    highlights: words.authorHighlights,
    books: words.authorBooks,
  };
  const bar = (name: string, amount: Amount) => ({
    name,
    share: amount[by] / greatest,
    value: amountWords(amount, by, strings),
  });
  const shown = piles.filter(({ amount }) => amount[by] > 0).slice(0, mostBars);
  const chart: BarChart = {
    title: titles[by],
    rows: shown.map(({ name, books: own, amount }) => ({
      ...bar(name, amount),
      below: ranked(
        pileUp(own, ({ id }) => id),
        by,
      ).map(({ name: id, books: held }) => ({
        ...bar(held[0]?.title ?? id, amountOf(held)),
        path: paths.book(id),
        below: [],
      })),
    })),
    table: {
      caption: words.authors,
      head: [
        words.author,
        words.booksHead,
        words.highlightsHead,
        ...(by === 'seconds' ? [words.hoursHead] : []),
      ],
      rows: piles.slice(0, mostRows).map((pile) => cells(pile, by, strings)),
    },
    remarks: [words.authorsInAll(piles.length, Math.min(piles.length, mostRows))],
  };
  return { chart, sentence: undefined };
}

function cells({ name, amount }: Pile, by: keyof Amount, strings: Strings): string[] {
  const time = amount.seconds > 0 ? hoursWords(amount.seconds, strings) : '';
  return [
    name,
    String(amount.books),
    String(amount.highlights),
    ...(by === 'seconds' ? [time] : []),
  ];
}

/** The first that tells enough authors apart. */
function measureOf(piles: readonly Pile[], books: readonly BookSummary[]): keyof Amount {
  const measures = [...(areTimed(books) ? ['seconds' as const] : []), 'highlights' as const];
  const told = (by: keyof Amount) => piles.filter(({ amount }) => amount[by] > 0).length;
  return measures.find((by) => told(by) >= fewestForChart) ?? 'books';
}

/** WeRead prints the same author with and without a country: `[德]黑塞`, `【德】黑塞`. */
export function authorName(author: string | undefined): string | undefined {
  const bare = author?.replace(/^\s*[[【(（〔［][^\]】)）〕］]{1,6}[\]】)）〕］]\s*/, '').trim();
  return bare || author;
}
