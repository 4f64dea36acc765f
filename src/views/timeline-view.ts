import type { Strings } from '../i18n/strings.ts';
import type { Reading } from '../library/highlight-days.ts';
import {
  type HeatMap,
  type Measure,
  type Scale,
  scaleOf,
  sizeOf,
  viewHeatMap,
} from './heat-map.ts';
import { type MonthView, viewMonths } from './month-list.ts';
import { datesOf, daysByYear, type YearDays } from './reading-days.ts';

/** Days of a year below which no map is drawn of it: the list of its months tells them. */
const fewestForMap: Readonly<Record<Measure, number>> = { highlights: 4, books: 8 };
/** Books and months that are listed unfolded, the newest years first. */
const mostUnfolded = 60;

export interface YearView {
  /** `YYYY`. */
  readonly year: string;
  readonly anchor: string;
  readonly heading: string;
  readonly facts: readonly string[];
  readonly map: HeatMap | undefined;
  /** The newest first. */
  readonly months: readonly MonthView[];
  /** Books in its months, each once. */
  readonly books: number;
  readonly open: boolean;
}

export interface LegendEntry {
  readonly size: number;
  readonly words: string;
}

export interface LegendView {
  readonly measure: Measure;
  readonly entries: readonly LegendEntry[];
}

export interface TimelineView {
  /** Sentences on the whole. */
  readonly lead: readonly string[];
  /** One for each measure that a map uses. */
  readonly legends: readonly LegendView[];
  /** The newest first. */
  readonly years: readonly YearView[];
  /** What it leaves out. */
  readonly remarks: readonly string[];
}

export const yearAnchor = (year: string) => `y${year}`;

export function viewTimeline(readings: readonly Reading[], strings: Strings): TimelineView {
  const words = strings.timeline;
  const measured = daysByYear(readings);
  const until = [...(measured[0]?.days.keys() ?? [])].sort().at(-1) ?? '';
  const scales = {
    highlights: scaleOf(countsOf(measured, 'highlights')),
    books: scaleOf(countsOf(measured, 'books')),
  };
  let listed = 0;
  const views = measured.map(({ year, measure, days }): YearView => {
    const months = viewMonths(year, readings, strings);
    const entries = months.flatMap(({ books }) => books);
    listed += entries.length;
    const scale = scales[measure];
    return {
      year,
      anchor: yearAnchor(year),
      heading: strings.year(`${year}-01-01`),
      facts: factsOf(measure, days, strings),
      map:
        days.size < fewestForMap[measure]
          ? undefined
          : viewHeatMap(year, days, { measure, scale, until }, strings),
      months,
      books: new Set(entries.map(({ id }) => id)).size,
      open: listed <= mostUnfolded,
    };
  });
  const undated = readings.filter((reading) => datesOf(reading).length === 0).length;
  return {
    lead: leadOf(readings, measured, strings),
    legends: legendsOf(views, scales, strings),
    years: views,
    remarks: undated > 0 && views.length > 0 ? [words.undated(undated)] : [],
  };
}

function countsOf(years: readonly YearDays[], wanted: Measure): number[] {
  return years
    .filter(({ measure }) => measure === wanted)
    .flatMap(({ days }) => [...days.values()].map(({ count }) => count));
}

function factsOf(measure: Measure, days: YearDays['days'], { timeline }: Strings): string[] {
  const figures = [...days.values()];
  const active = figures.filter(({ count }) => count > 0).length;
  const sum = figures.reduce((total, { count }) => total + count, 0);
  const finished = figures.reduce((total, day) => total + day.finished.length, 0);
  return [
    ...(measure === 'highlights' ? [timeline.activeDays(active), timeline.highlights(sum)] : []),
    ...(finished > 0 ? [timeline.finishedCount(finished)] : []),
  ];
}

function leadOf(
  readings: readonly Reading[],
  years: readonly YearDays[],
  { timeline, monthOf }: Strings,
): string[] {
  const all = years.flatMap(({ days }) => [...days.keys()]).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const finished = readings.filter(({ book }) => book.finished !== undefined).length;
  const timed = readings.flatMap(({ days }) => [...days.values()]).reduce((sum, n) => sum + n, 0);
  const marked = new Set(readings.flatMap(({ days }) => [...days.keys()])).size;
  const highlights = readings.reduce((sum, { book }) => sum + book.highlights, 0);
  return [
    timeline.lead(monthOf(first), monthOf(last), finished),
    ...(marked > 0 && timed === highlights ? [timeline.marked(marked, timed)] : []),
    ...(marked > 0 && timed < highlights ? [timeline.markedTimed(marked, timed, highlights)] : []),
  ];
}

function legendsOf(
  years: readonly YearView[],
  scales: Readonly<Record<Measure, Scale>>,
  { timeline }: Strings,
): LegendView[] {
  const used = new Set(years.flatMap(({ map }) => (map ? [map.measure] : [])));
  return [...used].map((measure) => ({
    measure,
    entries: scales[measure].map((least, at, scale) => {
      const next = scale[at + 1];
      return {
        size: sizeOf(least, scale),
        words: timeline.from(least, next === undefined ? undefined : next - 1),
      };
    }),
  }));
}
