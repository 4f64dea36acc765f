/** Text as search sees it: letters, digits and symbols only, folded, one after the other. */
export interface Folded {
  /** No spaces, no punctuation, no case, no accents, no compatibility forms. */
  readonly text: string;
  /** Where in the original the sign begins that each UTF-16 unit of `text` was made of. */
  readonly begins: readonly number[];
  /** Where that sign ends, exclusive. */
  readonly ends: readonly number[];
}

/** A sign with the marks that belong to it: the least that is folded as one. */
const SIGN = /\P{M}\p{M}*|\p{M}+/gsu;
/** Accents of European letters, enclosures, and the choice between text and picture of an emoji. */
const ACCENT = /[\u0300-\u036f\p{Me}\p{Variation_Selector}]/gu;
/** What a reader may leave out or put otherwise: punctuation, space, control, modifier symbols. */
const UNSPOKEN = /[\p{P}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Sk}]/gu;

/**
 * Folds text so that two writings of the same words become the same string: full width and half,
 * capitals and small letters, with accents and without, with punctuation and without.
 */
export function fold(original: string): Folded {
  let text = '';
  const begins: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(SIGN)) {
    const folded = foldSign(match[0]);
    const end = match.index + match[0].length;
    for (let unit = 0; unit < folded.length; unit++) {
      begins.push(match.index);
      ends.push(end);
    }
    text += folded;
  }
  return { text, begins, ends };
}

/** What {@link fold} makes of text, without the way back. */
export function foldText(original: string): string {
  return original.replace(SIGN, foldSign);
}

const known = new Map<string, string>();

function foldSign(sign: string): string {
  let folded = known.get(sign);
  if (folded === undefined) {
    folded = sign
      .normalize('NFKD')
      .replace(ACCENT, '')
      // Up, then down: ß and ss, ς and σ, ı and i meet.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
      .replace(ACCENT, '')
      .replace(UNSPOKEN, '');
    // Marks without their letter cannot be read as one.
    if (/^\p{M}/u.test(sign)) folded = '';
    known.set(sign, folded);
  }
  return folded;
}
