const dayLength = 86_400_000;

/** Days from 1970-01-01 to a calendar day, `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The calendar day of a number. */
export function dayAt(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** 0 is Monday; 1970 began on a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}
