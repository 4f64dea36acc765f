const pattern =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\]\])?[ T]{0,4}(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;
const alone = new RegExp(`^[\\s*_[]*${pattern.source}[\\s*_\\]]*$`);

/** Wall-clock time as exporters write it; absent where there is none (`Invalid date`). */
export function readMoment(text: string): string | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '00', second = '00'] = found;
  const date = calendarDay(year, month, day);
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** The time that words begin with, to the second, whatever comes behind it. */
export function readLeadingMoment(text: string): string | undefined {
  const time = /^\[*\d{4}-\d{2}-\d{2}\]*\s?\d{2}:\d{2}:\d{2}(?!\d)/.exec(text.trim())?.[0];
  return time === undefined ? undefined : readMoment(time);
}

/** What stands behind a ⏱; nobody knows the moment of `Invalid date`. */
export interface Stamp {
  readonly created: string | undefined;
}

/** Reads words that are a time and nothing else; absent for all others. */
export function readStamp(text: string): Stamp | undefined {
  const words = text.trim();
  if (words === '' || words === 'Invalid date') return { created: undefined };
  const created = alone.test(words) ? readMoment(words) : undefined;
  return created === undefined ? undefined : { created };
}

/** `YYYY-MM-DD`; absent for no date, and for 1970-01-01, which the exporter writes for "never". */
export function readDay(text: string): string | undefined {
  const day = readMoment(text)?.slice(0, 10);
  return day === '1970-01-01' ? undefined : day;
}

function calendarDay(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real && Number(year) >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}

/** Seconds in words such as `10小时32分钟`. */
export function readDuration(text: string): number | undefined {
  const found = /^(?:(\d{1,6})\s*小时)?\s*(?:(\d{1,6})\s*分钟?)?\s*(?:(\d{1,6})\s*秒)?$/.exec(
    text.trim(),
  );
  if (!found || !/\d/.test(text)) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
