import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import { areTimed, type Pile, pileUp, ranked } from './amount.ts';
import { amountWords, hoursWords } from './amount-words.ts';
import { type BarChart, type BarRow, fewestForChart } from './chart.ts';

export interface CategoriesView {
  readonly chart: BarChart | undefined;
  /** In place of a chart of few bars. */
  readonly sentence: string | undefined;
}

/** Books by category: by hours where they are known, else by number. */
export function viewCategories(books: readonly BookSummary[], strings: Strings): CategoriesView {
  const words = strings.statistics;
  const by = areTimed(books) ? 'seconds' : 'books';
  const counted = by === 'seconds' ? books.filter(({ readingTime }) => readingTime) : books;
  const top = ranked(
    pileUp(counted, ({ category: [first] }) => first),
    by,
  );
  const greatest = top[0]?.amount[by] ?? 1;
  if (top.length === 0) return { chart: undefined, sentence: undefined };
  const value = (pile: Pile) => amountWords(pile.amount, by, strings);
  if (top.length < fewestForChart) {
    const parts = top.map((pile) => words.named(pile.name, value(pile)));
    return { chart: undefined, sentence: words.categoriesFew(words.list(parts)) };
  }
  const row = (pile: Pile, below: readonly BarRow[]): BarRow => ({
    name: pile.name,
    share: pile.amount[by] / greatest,
    value: value(pile),
    below,
  });
  const second = (pile: Pile) =>
    ranked(
      pileUp(pile.books, ({ category: [, next] }) => next),
      by,
    );
  const title = by === 'seconds' ? words.categoryHours : words.categoryBooks;
  const without = counted.filter(({ category }) => category.length === 0).length;
  const chart: BarChart = {
    title,
    rows: top.map((pile) =>
      row(
        pile,
        worthFolding(second(pile)).map((one) => row(one, [])),
      ),
    ),
    table: {
      caption: title,
      head: [
        words.category,
        words.booksHead,
        words.highlightsHead,
        ...(by === 'seconds' ? [words.hoursHead] : []),
      ],
      rows: top.flatMap((pile) => [
        cells(pile.name, pile),
        ...second(pile).map((one) => cells(`${pile.name} › ${one.name}`, one)),
      ]),
    },
    remarks: [
      ...(without > 0 ? [words.uncategorised(without)] : []),
      ...(counted.length < books.length ? [words.untimed(books.length - counted.length)] : []),
    ],
  };
  return { chart, sentence: undefined };

  function cells(name: string, { amount }: Pile): string[] {
    const { books: held, highlights, seconds } = amount;
    return [
      name,
      String(held),
      String(highlights),
      ...(by === 'seconds' ? [hoursWords(seconds, strings)] : []),
    ];
  }
}

/** One part is no more than the whole says already. */
const worthFolding = (piles: readonly Pile[]) => (piles.length > 1 ? piles : []);
