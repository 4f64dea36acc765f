/**
 * A moment for machines, as exactly as its words tell it: to the minute, or to the day where that is all
 * that is known.
 *
 * @param moment Local wall-clock time, `YYYY-MM-DDTHH:mm:ss`.
 */
export const datetimeOf = (moment: string): string =>
  moment.slice(0, moment.endsWith('T00:00:00') ? 10 : 16);
