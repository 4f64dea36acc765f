/** Words for calendar days, `YYYY-MM-DD`. */
export interface CalendarWords {
  /** Of the day's year, as in `2024年`. */
  year(day: string): string;
  /** Of the day's month, without the year. */
  month(day: string): string;
  /** Of the day's month and year. */
  monthOf(day: string): string;
  /** Month and day, without the year. */
  monthDay(day: string): string;
  date(day: string): string;
  /** Of the day alone, beneath its month. */
  dayOf(day: string): string;
  /** From Monday to Sunday, as short as they come. */
  readonly weekdays: readonly string[];
}

/** A Monday; any other would do. */
const monday = Date.UTC(2024, 0, 1);

/**
 * Days are those of the exporter's clock: no zone moves them.
 *
 * @param monthStyle How a month is set beside its year.
 */
export function calendarWords(language: string, monthStyle: 'long' | 'short'): CalendarWords {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const words = (options: Intl.DateTimeFormatOptions) => {
    const formatter = format(options);
    return (day: string) => formatter.format(new Date(day));
  };
  const weekday = format({ weekday: 'narrow' });
  return {
    year: words({ year: 'numeric' }),
    month: words({ month: 'short' }),
    monthOf: words({ year: 'numeric', month: monthStyle }),
    monthDay: words({ month: 'short', day: 'numeric' }),
    date: words({ dateStyle: 'long' }),
    dayOf: words({ day: 'numeric' }),
    weekdays: Array.from({ length: 7 }, (_, at) =>
      weekday.format(new Date(monday + at * 86_400_000)),
    ),
  };
}
