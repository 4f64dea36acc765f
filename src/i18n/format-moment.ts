/**
 * A moment in words. Midnight is what a day stands for whose hour the export does not tell, as in the
 * text of WeRead's app: it is told as a day.
 *
 * @param moment Local wall-clock time, `YYYY-MM-DDTHH:mm:ss`.
 */
export function formatMoment(moment: string, language: string): string {
  const format = moment.endsWith('T00:00:00') ? formatOf(language) : formatOf(language, 'short');
  return format.format(new Date(`${moment}Z`));
}

/** To make one takes a thousand times as long as to use it, and a page has hundreds of moments. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = `${language} ${timeStyle}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(timeStyle ? { timeStyle } : {}),
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}
