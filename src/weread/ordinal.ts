import { counts, han } from './numbering.ts';
import { readNumeral } from './numeral.ts';

/** A number that orders a heading among its neighbours, and does not say in which chapter. */
export interface Ordinal {
  /** How deep its form is used: below `一、` comes `（一）`, below that `1.`. */
  readonly rank: number;
  readonly number: number;
  /** The title is nothing but the number. */
  readonly alone: boolean;
}

const numeral = `([${han}]{1,4})`;
const digits = '(\\d{1,3})';
/** What ends a number that has no brackets. */
const stop = `(?:[、．.：:](?!\\d)|\\s|$)(?!\\s{0,9}(?:${counts}))`;

/** From the general to the particular, as Chinese books and papers use them. */
const forms: readonly RegExp[] = [
  new RegExp(`^第\\s{0,9}([${han}]{1,9}|[0-9０-９]{1,4})\\s{0,9}[节節]`),
  new RegExp(`^§\\s{0,3}${digits}(?![\\d.．])`),
  new RegExp(`^${numeral}${stop}`),
  new RegExp(`^[（(]${numeral}[）)]`),
  new RegExp(`^${digits}${stop}`),
  new RegExp(`^[（(]${digits}[）)]`),
  /^([①-⑳])/,
];

/** Reads such a number at the front of a title; absent where there is none. */
export function readOrdinal(title: string): Ordinal | undefined {
  const text = title.trim();
  for (const [rank, form] of forms.entries()) {
    const found = form.exec(text);
    const number = found?.[1] === undefined ? undefined : readNumeral(found[1]);
    if (!found || number === undefined) continue;
    return { rank, number, alone: found[0].trim().length === text.length };
  }
  return undefined;
}
