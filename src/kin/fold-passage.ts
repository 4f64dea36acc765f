import { foldFully } from '../search/full-fold.ts';
import { toStandard } from '../search/variants.ts';

/** What search folds sign by sign comes out the same at one stroke, where it is Chinese and ASCII. */
const plain =
  /^[\p{Script=Han}\n\x20-\x5d\x5f\x61-\x7e\u3000-\u3003\u3008-\u3011·—‘’“”…！（），：；？]*$/u;
const blankOrPunctuation = /[\p{Z}\n\p{P}]+/gu;

/** One writing of each character and letter; words are still apart. */
export const standardOf = (text: string) => toStandard(text.normalize('NFKC').toLowerCase());

/**
 * Folds text as search does, but without the way back, and in a third of the time.
 *
 * @param standard The same text, as {@link standardOf} makes it.
 */
export function foldPassage(text: string, standard = standardOf(text)): string {
  return plain.test(text) ? standard.replace(blankOrPunctuation, '') : foldFully(text).text;
}
