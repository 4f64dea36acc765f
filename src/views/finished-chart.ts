import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Paths } from '../paths/paths.ts';
import { type ColumnChart, fewestForChart } from './chart.ts';
import { yearAnchor } from './timeline-view.ts';

/** Years between two that had books are drawn too, unless a wrong date would make them many. */
const longestSpan = 40;

export interface FinishedView {
  readonly chart: ColumnChart | undefined;
  /** In place of a chart of few columns. */
  readonly sentence: string | undefined;
}

/** Books by the year that they were finished in. */
export function viewFinished(
  books: readonly BookSummary[],
  { paths, strings }: { readonly paths: Paths; readonly strings: Strings },
): FinishedView {
  const words = strings.statistics;
  const counts = new Map<string, number>();
  for (const { finished } of books) {
    const year = finished?.slice(0, 4);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const name = (year: string) => strings.year(`${year}-01-01`);
  const years = [...counts.keys()].sort();
  if (years.length === 0) return { chart: undefined, sentence: undefined };
  if (years.length < fewestForChart) {
    const parts = years.map((year) => words.finishedIn(name(year), counts.get(year) ?? 0));
    return { chart: undefined, sentence: words.sentence(parts) };
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || b.localeCompare(a));
  const chart: ColumnChart = {
    title: words.finishedByYear,
    description: most ? words.mostIn(name(most[0]), words.booksValue(most[1])) : '',
    columns: withBetween(years).map((year) => ({
      label: year,
      value: counts.get(year) ?? 0,
      ...(counts.has(year) ? { path: paths.timelineYear(yearAnchor(year)) } : {}),
    })),
    table: {
      caption: words.finishedByYear,
      head: [words.year, words.booksHead],
      rows: withBetween(years).map((year) => [name(year), String(counts.get(year) ?? 0)]),
    },
  };
  return { chart, sentence: undefined };
}

function withBetween(years: readonly string[]): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (last - first > longestSpan) return [...years];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
