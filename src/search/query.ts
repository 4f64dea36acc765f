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
    if (inRow.length > 0) return [rarest(inRow, alphabet)];
  }
  return [...new Set(text)].map((character) => [heldWord(character)]);
}

/** The run of words that is likely to stand on the fewest pages, and to be quick to load. */
function rarest(words: readonly string[], alphabet: Alphabet): readonly string[] {
  const weights = words.map((word) => Math.log(shareOf(word, alphabet)));
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

const lengthFrom = (word = '') => (letters.includes(word.charAt(0)) ? latinLength : phraseLength);

/** About how much of a text is this word. */
function shareOf(word: string, alphabet: Alphabet): number {
  const [share = 1, ...others] = [...word].slice(0, 2).map((one) => shareOfOne(one, alphabet));
  // Neighbours are not there by chance.
  return others.reduce((all, one) => all * one * 10, share);
}

/** The commonest first. */
const letters = 'etaoinsrhldcumfpgwybvk10x2j3q5z46789';

function shareOfOne(character: string, { places }: Alphabet): number {
  const letter = letters.indexOf(character);
  if (letter !== -1) return 1 / (30 + 5 * letter);
  const place = places.get(character);
  return place === undefined ? 1 / 2000 : 1 / (25 + 5 * place);
}
