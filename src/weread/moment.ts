const pattern =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\]\])?[ T]{0,4}(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;
/** weread-sync prints the ISO form. */
const alone = new RegExp(`^[\\s*_[]*${pattern.source}(?:\\.\\d{1,6})?Z?[\\s*_\\]]*$`);
/** What all the built-in templates print; every highlight has one. */
const usual = /^\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

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
  if (usual.test(words)) {
    const day = calendarDay(words.slice(0, 4), words.slice(5, 7), words.slice(8, 10));
    return day === undefined ? undefined : { created: `${day}T${words.slice(11)}` };
  }
  const created = alone.test(words) ? readMoment(words) : undefined;
  return created === undefined ? undefined : { created };
}

/** `YYYY-MM-DD`; absent for no date, and for 1970-01-01, which the exporter writes for "never". */
export function readDay(text: string): string | undefined {
  const day = readMoment(text)?.slice(0, 10);
  return day === '1970-01-01' ? undefined : day;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By arithmetic: a `Date` for each of the times takes longer than the rest of their reading. */
function calendarDay(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const last = m === 2 && leap ? 29 : (monthLengths[m - 1] ?? 0);
  if (y < 1000 || d < 1 || d > last) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
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
