import type { Strings } from '../i18n/strings.ts';
import { dayAt, dayNumber, weekdayOf } from './calendar.ts';
import type { ChartTable } from './chart.ts';

/** What a year's days are counted by: highlights, or books whose reading dates fall on the day. */
export type Measure = 'highlights' | 'books';

export interface DayFigures {
  readonly count: number;
  /** Titles of the books that were finished. */
  readonly finished: readonly string[];
}

/** By calendar day, `YYYY-MM-DD`. */
export type DayMap = ReadonlyMap<string, DayFigures>;

/** Least count of each size of dot, from the smallest to the greatest; at most `sizes` of them. */
export type Scale = readonly number[];

export const sizes = 4;

/** Weeks that half a year may touch; all halves are drawn as wide as the widest. */
export const weeks = 28;

export interface HeatDay {
  /** Weeks from the one that the half-year begins in. */
  readonly column: number;
  /** 0 is Monday. */
  readonly row: number;
  /** 1 to `sizes`; 0 for a day on which a book was finished and nothing else is known. */
  readonly size: number;
  readonly finished: boolean;
  readonly words: string;
}

export interface HeatHalf {
  readonly title: string;
  readonly description: string;
  readonly months: readonly { readonly column: number; readonly name: string }[];
  /** Those with something to tell, in order. */
  readonly days: readonly HeatDay[];
  /** All the others. */
  readonly plain: readonly Pick<HeatDay, 'column' | 'row'>[];
}

export interface HeatMap {
  readonly measure: Measure;
  readonly halves: readonly HeatHalf[];
  readonly table: ChartTable;
}

/** Each size of dot stands for about as many of the reader's days as any other. */
export function scaleOf(counts: readonly number[]): Scale {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const bounds = Array.from(
    { length: sizes },
    (_, at) => sorted[Math.floor((at * sorted.length) / sizes)] ?? 0,
  );
  return [...new Set(bounds)].filter((bound) => bound > 0);
}

/** Where all counts are much the same, their dots are great ones. */
export function sizeOf(count: number, scale: Scale): number {
  const reached = scale.filter((bound) => bound <= count).length;
  return reached === 0 ? 0 : reached + sizes - scale.length;
}

export interface Drawing {
  readonly measure: Measure;
  readonly scale: Scale;
  /** The last day that is known of: those behind it are not empty, they are still to come. */
  readonly until: string;
}

/**
 * @param year `YYYY`.
 * @param days Of this year, or of more.
 */
export function viewHeatMap(
  year: string,
  days: DayMap,
  { measure, scale, until }: Drawing,
  strings: Strings,
): HeatMap {
  const words = strings.timeline;
  const view = (from: string, to: string, title: string) =>
    from > until ? [] : [viewHalf(from, to, title, { days, scale, measure, until, strings })];
  const name = strings.year(`${year}-01-01`);
  const told = [...days].filter(([day]) => day.startsWith(year)).sort(byDay);
  return {
    measure,
    halves: [
      ...view(`${year}-01-01`, `${year}-06-30`, words.firstHalf(name)),
      ...view(`${year}-07-01`, `${year}-12-31`, words.secondHalf(name)),
    ],
    table: {
      caption: name,
      head: [
        words.tableDay,
        measure === 'highlights' ? words.tableHighlights : words.tableBooks,
        words.tableFinished,
      ],
      rows: told.map(([day, { count, finished }]) => [
        strings.monthDay(day),
        count > 0 ? String(count) : '',
        strings.statistics.list(finished),
      ]),
    },
  };
}

interface Around extends Drawing {
  readonly days: DayMap;
  readonly strings: Strings;
}

function viewHalf(from: string, to: string, title: string, around: Around): HeatHalf {
  const start = dayNumber(from);
  const lead = weekdayOf(start);
  const months: { column: number; name: string }[] = [];
  const days: HeatDay[] = [];
  const plain: Pick<HeatDay, 'column' | 'row'>[] = [];
  const told: [string, number][] = [];
  for (let number = start; number <= dayNumber(to); number += 1) {
    const day = dayAt(number);
    const at = number - start + lead;
    const place = { column: Math.floor(at / 7), row: at % 7 };
    if (day.endsWith('-01')) months.push({ column: place.column, name: around.strings.month(day) });
    const figures = around.days.get(day);
    if (figures) {
      days.push({ ...place, ...dotOf(day, figures, around) });
      told.push([day, figures.count]);
    } else if (day <= around.until) plain.push(place);
  }
  return { title, description: sumUp(told, around), months, days, plain };
}

function dotOf(day: string, { count, finished }: DayFigures, around: Around) {
  const { strings, measure, scale } = around;
  const words = strings.timeline;
  const name = strings.monthDay(day);
  const told = measure === 'highlights' ? words.dayHighlights : words.dayBooks;
  return {
    size: sizeOf(count, scale),
    finished: finished.length > 0,
    words: [count > 0 ? told(name, count) : name, ...finished.map(words.dayFinished)].join(' · '),
  };
}

function sumUp(days: readonly (readonly [string, number])[], around: Around): string {
  const { timeline, monthDay } = around.strings;
  const told = around.measure === 'highlights' ? timeline.highlights : timeline.booksOnDay;
  const total = days.reduce((sum, [, count]) => sum + count, 0);
  const [most] = [...days].sort(([, a], [, b]) => b - a);
  return timeline.mapDays(days.length, told(total), most ? monthDay(most[0]) : '');
}

const byDay = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;
