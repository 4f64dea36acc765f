declare const checked: unique symbol;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly [checked]: true };

const length = 24 * 60 * 60 * 1000;

/** That it is such a day, and that the calendar has it. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day it is where the reader is. */
export function dayOf(moment: Date): Day {
  return dayAt(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
}

export function daysAfter(day: Day, count: number): Day {
  return dayAt(Date.parse(day) + count * length);
}

/** Days from one to the other; negative if the other is earlier. */
export function daysBetween(one: Day, other: Day): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / length);
}

/** @throws RangeError for a time beyond the years that have four digits. */
export function dayAt(time: number): Day {
  const day = new Date(time).toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError(`no day of the calendar: ${time}`);
  return day;
}
