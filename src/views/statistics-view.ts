import type { Strings } from '../i18n/strings.ts';
import type { Reading } from '../library/highlight-days.ts';
import type { Paths } from '../paths/paths.ts';
import { amountOf } from './amount.ts';
import { viewAuthors } from './author-chart.ts';
import { viewCategories } from './category-chart.ts';
import type { BarChart, ColumnChart } from './chart.ts';
import { viewFinished } from './finished-chart.ts';
import { type IntensityView, viewIntensity } from './intensity.ts';
import { longestStreak } from './streak.ts';

export interface Total {
  readonly value: number;
  readonly label: string;
}

/** What the exports do not know is absent. */
export interface StatisticsView {
  readonly totals: readonly Total[];
  /** What needs no chart. */
  readonly sentences: readonly string[];
  readonly finished: ColumnChart | undefined;
  readonly finishedRemark: string | undefined;
  readonly categories: BarChart | undefined;
  readonly authors: BarChart | undefined;
  readonly intensity: IntensityView | undefined;
}

export function viewStatistics(
  readings: readonly Reading[],
  around: { readonly paths: Paths; readonly strings: Strings },
): StatisticsView {
  const { strings } = around;
  const books = readings.map(({ book }) => book);
  const days = sumDays(readings);
  const finished = viewFinished(books, around);
  const categories = viewCategories(books, strings);
  const authors = viewAuthors(books, around);
  const intensity = viewIntensity(books, around);
  const undated = books.filter(({ status, finished: day }) => status === 'finished' && !day).length;
  const finishedRemark = undated > 0 ? strings.statistics.finishedUndated(undated) : undefined;
  const sentences = [
    finished.sentence,
    finished.chart ? undefined : finishedRemark,
    ...daySentences(days, books, strings),
    categories.sentence,
    authors.sentence,
    intensity.sentence,
  ];
  return {
    totals: totalsOf(readings, days.size, strings),
    sentences: sentences.filter((sentence) => sentence !== undefined),
    finished: finished.chart,
    finishedRemark: finished.chart && finishedRemark,
    categories: categories.chart,
    authors: authors.chart,
    intensity: intensity.view,
  };
}

function sumDays(readings: readonly Reading[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { days } of readings) {
    for (const [day, count] of days) sums.set(day, (sums.get(day) ?? 0) + count);
  }
  return sums;
}

function totalsOf(readings: readonly Reading[], days: number, { statistics }: Strings): Total[] {
  const books = readings.map(({ book }) => book);
  const { highlights, seconds } = amountOf(books);
  const finished = books.filter(({ status, finished: day }) => status === 'finished' || day).length;
  const thoughts = books.reduce((sum, book) => sum + book.thoughts, 0);
  return [
    { value: books.length, label: statistics.books },
    { value: finished, label: statistics.finished },
    { value: highlights, label: statistics.highlights },
    { value: thoughts, label: statistics.thoughts },
    { value: Math.round(seconds / 3600), label: statistics.hours },
    { value: days, label: statistics.days },
  ].filter(({ value }) => value > 0);
}

function daySentences(
  days: ReadonlyMap<string, number>,
  books: readonly { readonly highlights: number }[],
  { statistics, date }: Strings,
): string[] {
  const streak = longestStreak(days.keys());
  const [busiest] = [...days].sort(([a, n], [b, m]) => m - n || b.localeCompare(a));
  if (!streak || !busiest) return [];
  const timed = [...days.values()].reduce((sum, count) => sum + count, 0);
  const all = books.reduce((sum, { highlights }) => sum + highlights, 0);
  return [
    ...(streak.days > 1
      ? [statistics.streak(streak.days, date(streak.from), date(streak.to))]
      : []),
    statistics.busiest(date(busiest[0]), busiest[1]),
    ...(timed < all ? [statistics.someTimed(timed, all)] : []),
  ];
}
