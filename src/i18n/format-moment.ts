/**
 * A moment in words. Midnight is what a day stands for whose hour the export does not tell, as in the
 * text of WeRead's app: it is told as a day.
 *
 * @param moment Local wall-clock time, `YYYY-MM-DDTHH:mm:ss`.
 */
export function formatMoment(moment: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(moment.endsWith('T00:00:00') ? {} : { timeStyle: 'short' }),
    timeZone: 'UTC',
  }).format(new Date(`${moment}Z`));
}
