/** A sentence on one thing, and on any other number; `{}` stands for the number. */
export interface Sentence {
  readonly one: string;
  readonly other: string;
}

/** Takes the number out of a sentence, so that a browser can put its own into it. */
export function sentence(say: (count: number) => string): Sentence {
  return { one: say(1).replace('1', '{}'), other: say(2).replace('2', '{}') };
}

export function say({ one, other }: Sentence, count: number): string {
  const number = new Intl.NumberFormat(document.documentElement.lang).format(count);
  return (count === 1 ? one : other).replace('{}', number);
}

/** How far off a day is, in words: tomorrow, in 3 days, in 2 months. */
export function inDays(days: number): string {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
  if (days < 60) return format.format(days, 'day');
  if (days < 730) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}
