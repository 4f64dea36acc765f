import type { Strings } from '../i18n/strings.ts';
import type { Amount } from './amount.ts';

/** An amount by one of its measures, with its unit. */
export function amountWords(amount: Amount, by: keyof Amount, strings: Strings): string {
  switch (by) {
    case 'books':
      return strings.statistics.booksValue(amount.books);
    case 'highlights':
      return strings.statistics.highlightsValue(amount.highlights);
    case 'seconds':
      return hoursWords(amount.seconds, strings);
    default:
      return by satisfies never;
  }
}

/** Hours; minutes where it is less than one. */
export function hoursWords(seconds: number, { statistics, duration }: Strings): string {
  return seconds < 3600 ? duration(seconds) : statistics.hoursValue(seconds);
}
