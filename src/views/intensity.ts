import type { Strings } from '../i18n/strings.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { Path, Paths } from '../paths/paths.ts';
import type { ColumnChart } from './chart.ts';

/** Seconds of reading below which a rate says nothing. */
const shortest = 1_800;
const fewestForLists = 4;
const fewestForColumns = 8;
const mostListed = 5;
/** Between the bands of the chart, as multiples of the reader's median. */
const bounds = [0.25, 0.5, 1, 2, 4] as const;

interface Rated {
  readonly book: BookSummary;
  /** Highlights to an hour of reading. */
  readonly rate: number;
}

export interface RatedBook {
  readonly title: string;
  readonly path: Path;
  readonly value: string;
}

export interface IntensityView {
  readonly lead: string;
  readonly chart: ColumnChart | undefined;
  readonly densest: readonly RatedBook[];
  readonly sparsest: readonly RatedBook[];
}

/** Highlights to an hour of each book's reading, against the reader's own median. */
export function viewIntensity(
  books: readonly BookSummary[],
  { paths, strings }: { readonly paths: Paths; readonly strings: Strings },
): { readonly view: IntensityView | undefined; readonly sentence: string | undefined } {
  const words = strings.statistics;
  const rated = ratesOf(books);
  const median = medianOf(rated.map(({ rate }) => rate));
  if (median === undefined) return { view: undefined, sentence: undefined };
  if (rated.length < fewestForLists) {
    return { view: undefined, sentence: words.rateOfOne(median) };
  }
  const many = Math.min(mostListed, Math.floor(rated.length / 2));
  const entry = ({ book, rate }: Rated): RatedBook => ({
    title: book.title,
    path: paths.book(book.id),
    value: `${words.rate(rate)} · ${words.times(rate / median)}`,
  });
  const view: IntensityView = {
    lead: words.median(rated.length, median),
    chart: rated.length < fewestForColumns ? undefined : viewBands(rated, median, strings),
    densest: rated.slice(0, many).map(entry),
    sparsest: rated.slice(-many).reverse().map(entry),
  };
  return { view, sentence: undefined };
}

/** The densest first. */
function ratesOf(books: readonly BookSummary[]): Rated[] {
  return books
    .flatMap((book) => {
      const seconds = book.readingTime ?? 0;
      if (seconds < shortest || book.highlights === 0) return [];
      return [{ book, rate: (book.highlights * 3600) / seconds }];
    })
    .sort((a, b) => b.rate - a.rate || a.book.title.localeCompare(b.book.title, 'zh-CN'));
}

export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

function viewBands(rated: readonly Rated[], median: number, strings: Strings): ColumnChart {
  const words = strings.statistics;
  const number = new Intl.NumberFormat(strings.language);
  const columns = [...bounds, Infinity].map((to, at) => {
    const from = bounds[at - 1] ?? 0;
    const value = rated.filter(({ rate }) => rate >= from * median && rate < to * median).length;
    return { label: bandName(from, to), value };
  });
  const [most] = [...columns].sort((a, b) => b.value - a.value);
  return {
    title: words.octaves,
    description: most ? words.octavesMost(most.label, words.booksValue(most.value)) : '',
    columns,
    table: {
      caption: words.octaves,
      head: [words.band, words.booksHead],
      rows: columns.map(({ label, value }) => [label, number.format(value)]),
    },
  };

  function bandName(from: number, to: number): string {
    if (from === 0) return words.below(fraction(to));
    return to === Infinity
      ? words.above(fraction(from))
      : words.between(fraction(from), fraction(to));
  }
}

const fraction = (value: number) => (value === 0.25 ? '¼' : value === 0.5 ? '½' : String(value));
