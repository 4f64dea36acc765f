import { foldText, type Punctuation } from './fold.ts';
import { mayVary } from './may-vary.ts';
import { soundWordsOf } from './sound-words.ts';
import { type Alphabet, heldWord, wordsOf } from './token.ts';

/** One run of characters that an answer must hold. */
export interface Term {
  /** Folded. */
  readonly text: string;
  readonly punctuation: Punctuation;
  /** It is how an answer's text is said, and not how it is written. */
  readonly isSaid?: true;
}

/** What the reader asked for: an answer holds every term. None where nothing was asked. */
export type Query = readonly Term[];

/** Words between spaces, or up to 200 characters between quotation marks. */
const run = /(?<=^|\s)(?:"([^"]{1,200})"|“([^”]{1,200})”)(?=\s|$)|\S+/gu;

/** Reads what was typed: runs between spaces are terms of their own, punctuation does not count. */
export function readQuery(typed: string): Query {
  const spoken = termsOf(typed, 'left out');
  return spoken.length > 0 ? spoken : termsOf(typed, 'kept');
}

function termsOf(typed: string, punctuation: Punctuation): Term[] {
  const runs = [...typed.matchAll(run)].map(([all, straight, curly]) => straight ?? curly ?? all);
  const texts = new Set(runs.map((one) => foldText(one, punctuation)).filter(Boolean));
  return [...texts].map((text) => ({ text, punctuation }));
}

/**
 * The query with one writing of each character for all, as the index has it. What it takes to know
 * them is loaded only where it may be needed.
 */
export async function inStandard(query: Query): Promise<Query> {
  if (!query.some(({ text }) => mayVary(text))) return query;
  const { toStandard } = await import('./variants.ts');
  const terms = query.map((term) => ({ ...term, text: toStandard(term.text) }));
  return [...new Map(terms.map((term) => [term.text, term])).values()];
}

/** Two letters at least: one is how too much begins. */
const sayable = /^(?=.*[a-z])[a-z0-9]{2,}$/;

/** The query as pinyin, or initials of it; none where nothing in it can be. */
export function asSaid(query: Query): Query | undefined {
  const said = query.map(
    (term): Term => (sayable.test(term.text) ? { ...term, isSaid: true } : term),
  );
  return said.some(({ isSaid }) => isSaid) ? said : undefined;
}

/** Words of a phrase. More would be surer, and every word may cost the reader a file to load. */
const phraseLength = 3;
/** Of letters, of which there are few, it takes more. */
const latinLength = 5;
/** Phrases asked for. What more terms there are is seen from the text. */
const mostPhrases = 4;

/**
 * Pagefind's phrases for a query, the longest term's first. A page that holds an answer holds each
 * of them; not every page that does holds an answer.
 */
export function phrasesOf(query: Query, alphabet: Alphabet): string[] {
  const byLength = [...query].sort((a, b) => b.text.length - a.text.length);
  const words = byLength.flatMap((term) => phrasesOfTerm(term, alphabet));
  const phrases = new Set(words.map((phrase) => `"${phrase.join(' ')}"`));
  return [...phrases].slice(0, mostPhrases);
}

function phrasesOfTerm(
  { text, punctuation, isSaid }: Term,
  alphabet: Alphabet,
): (readonly string[])[] {
  if (isSaid) return [rarest(soundWordsOf(text), alphabet)];
  if (punctuation === 'left out') {
    const inRow = wordsOf(text, alphabet);
    // Words that are written as one may be common, each by itself: its two ends are seldom.
    if (inRow.length > latinLength && latin.test(text)) {
      return [inRow.slice(0, latinLength), inRow.slice(-latinLength)];
    }
    if (inRow.length > 0) return [rarest(inRow, alphabet)];
  }
  return [...new Set(text)].map((character) => [heldWord(character)]);
}

/** The run of words that is likely to stand on the fewest pages, and to be quick to load. */
function rarest(words: readonly string[], alphabet: Alphabet): readonly string[] {
  const weights = words.map((word, index) => Math.log(shareOf(word, words[index - 1], alphabet)));
  let best = words.slice(0, lengthFrom(words[0]));
  let least = Number.POSITIVE_INFINITY;
  for (let begin = 0; begin < words.length; begin += 1) {
    const end = begin + lengthFrom(words[begin]);
    if (begin > 0 && end > words.length) continue;
    const weight = weights.slice(begin, end).reduce((sum, one) => sum + one, 0);
    if (weight >= least) continue;
    [best, least] = [words.slice(begin, end), weight];
  }
  return best;
}

const latin = /^[a-z0-9]+$/;
const lengthFrom = (word = '') => (latin.test(word) ? latinLength : phraseLength);

/** About how much of what follows the word before is this word. */
function shareOf(word: string, before: string | undefined, { places }: Alphabet): number {
  // What a word of letters begins with says most of how it goes on.
  if (latin.test(word)) return before && latin.test(before) ? 1 / 3 : 1 / 100;
  const [share = 1, other] = [...word].slice(0, 2).map((character) => {
    const place = places.get(character);
    return place === undefined ? 1 / 2000 : 1 / (25 + 5 * place);
  });
  // Neighbours are not there by chance.
  return other === undefined ? share : share * other * 10;
}
