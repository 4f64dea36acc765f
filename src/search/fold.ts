/** Text as search sees it, with the way back to the text as it was written. */
export interface Folded {
  readonly text: string;
  /** Where in the original the sign begins that each UTF-16 unit of `text` was made of. */
  readonly begins: readonly number[];
  /** Where that sign ends, exclusive. */
  readonly ends: readonly number[];
}

/**
 * What becomes of punctuation: a reader who remembers words may leave it out or put it otherwise;
 * one who asks for nothing else means it.
 */
export type Punctuation = 'left out' | 'kept';

/** A sign with the marks that belong to it: the least that is folded as one. */
const sign = /\P{M}\p{M}*|\p{M}+/gsu;
/** Marks without the letter that they belong to. */
const strayMarks = /^\p{M}+/u;
/** Accents of European letters, enclosures, and the choice between text and picture of an emoji. */
const accents = /[\u0300-\u036f\p{Me}\p{Variation_Selector}]/gu;
const blank = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Modifier symbols are stray accents, backticks and skin tones: they stand for no word either. */
const blankOrPunctuation = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{P}\p{Sk}]/gu;

/**
 * Folds text so that two writings of the same words become the same string: no spaces, no case, no
 * accents, no full or half width, and unless it is kept, no punctuation. Letters, digits and
 * symbols (`+`, `→`, emoji) stay.
 */
export function fold(original: string, punctuation: Punctuation = 'left out'): Folded {
  let text = '';
  const begins: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(sign)) {
    const folded = foldSign(match[0], punctuation);
    for (let unit = 0; unit < folded.length; unit += 1) {
      begins.push(match.index);
      ends.push(match.index + match[0].length);
    }
    text += folded;
  }
  return { text, begins, ends };
}

/** What {@link fold} makes of text, without the way back. */
export function foldText(original: string, punctuation: Punctuation = 'left out'): string {
  return original.replace(changing, (some) =>
    some.length === 1
      ? foldSign(some, punctuation)
      : some.replace(sign, (one) => foldSign(one, punctuation)),
  );
}

/** What does not stand for itself, most often one comma; and the character that a mark belongs to. */
const changing = /(?:[\u4e00-\u9fffa-z0-9](?=\p{M}))?[^\u4e00-\u9fffa-z0-9]+/gu;

const known: Record<Punctuation, Map<string, string>> = { 'left out': new Map(), kept: new Map() };

function foldSign(original: string, punctuation: Punctuation): string {
  const found = known[punctuation].get(original);
  if (found !== undefined) return found;
  const folded = foldNewSign(original, punctuation);
  // A letter buried in marks is nobody's word: such are not worth keeping.
  if (original.length <= 4) known[punctuation].set(original, folded);
  return folded;
}

function foldNewSign(original: string, punctuation: Punctuation): string {
  return (
    original
      .normalize('NFKD')
      .replace(accents, '')
      // Down, up and down: `ẞ`, `ß` and `ss` meet, and `ς` and `σ`.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
      .replace(accents, '')
      .replace(punctuation === 'kept' ? blank : blankOrPunctuation, '')
      .replace(strayMarks, '')
  );
}
