import { foldText, type Punctuation } from './fold.ts';
import { mayVary } from './may-vary.ts';
import { soundWordsOf } from './sound-words.ts';
import { type Alphabet, endOf, heldWord, isCommon, wordsOf } from './token.ts';

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

/** Words that a phrase has at first: every word may cost the reader a file to load. */
const fewWords = 2;
/** Words that a phrase may be made longer by. */
const mostFurther = 5;
/** Phrases asked for. What more terms there are is seen from the text. */
const mostPhrases = 4;

/** A phrase for Pagefind: words that stand one after the other. */
export interface Phrase {
  readonly words: readonly PhraseWord[];
}

interface PhraseWord {
  readonly text: string;
  /** About how much of all text it is: how long its list. Nothing for what says only which documents hold it. */
  readonly share: number;
}

/** As Pagefind is asked, in quotation marks. */
export const textOf = ({ words }: Phrase) => `"${words.map(({ text }) => text).join(' ')}"`;

/**
 * Pagefind's phrases for a query, the longest term's first. Each is followed by others that documents
 * with an answer hold, too, and which take more to load: longer ones from the shortest on, and then those
 * of other words.
 * A document that holds an answer holds all of them; not every document that does holds an answer.
 */
export function phrasesOf(query: Query, alphabet: Alphabet): Phrase[][] {
  const byLength = [...query].sort((a, b) => b.text.length - a.text.length).slice(0, mostPhrases);
  const phrases = byLength.flatMap((term) => [
    ...growing(term, alphabet),
    ...ending(term, alphabet).map(single),
  ]);
  return phrases.slice(0, mostPhrases);
}

/** What says that a document holds something is a word that stands once in it. */
const single = (text: string): Phrase[] => [{ words: [{ text, share: 0 }] }];

function growing(term: Term, alphabet: Alphabet): Phrase[][] {
  if (!term.isSaid && isCommon(term.text, alphabet)) return [single(heldWord(term.text, alphabet))];
  const texts = wordsOfTerm(term, alphabet);
  if (texts.length === 0) {
    const isEnding = ending(term, alphabet).length > 0;
    return isEnding ? [] : [...new Set(term.text)].map((one) => single(heldWord(one, alphabet)));
  }
  const words = texts.map((text) => ({ text, share: shareOf(text, undefined, alphabet) }));
  const weights = texts.map((text, index) => Math.log(shareOf(text, texts[index - 1], alphabet)));
  const first = lightest(weights);
  let { begin, end } = first;
  const runs = [first];
  while (end - begin < words.length && runs.length <= mostFurther) {
    const isBefore = (weights[begin - 1] ?? 0) < (weights[end] ?? 0);
    if (isBefore) begin -= 1;
    else end += 1;
    runs.push({ begin, end });
  }
  const phrases = runs.map((run) => ({ words: words.slice(run.begin, run.end) }));
  // Where what is next to it is dear, what stands farther off may be rare.
  const known = new Set(texts.slice(first.begin, first.end));
  const rests = [words.slice(0, first.begin), words.slice(first.end)];
  const others = rests.map((rest) => ({ words: cheapest(rest, known) }));
  return [[...phrases, ...others.filter((phrase) => phrase.words.length > 0)]];
}

/** How a term ends, where none of its words says so. */
function ending({ text, punctuation, isSaid }: Term, alphabet: Alphabet): string[] {
  const end = isSaid || punctuation === 'kept' ? '' : endOf(text, alphabet);
  return end ? [heldWord(end, alphabet)] : [];
}

/** The run of few words that is likely to stand in the fewest documents; `end` is exclusive. */
function lightest(weights: readonly number[]): { begin: number; end: number } {
  let best = { begin: 0, end: 0, weight: Number.POSITIVE_INFINITY };
  for (const begin of weights.keys()) {
    const end = Math.min(weights.length, begin + fewWords);
    const weight = weights.slice(begin, end).reduce((sum, one) => sum + one, 0);
    if (weight < best.weight) best = { begin, end, weight };
  }
  return best;
}

/**
 * The run of few words of which the lists are shortest; none where all of them are known.
 *
 * @param known Words that documents are asked for anyway.
 */
function cheapest(words: readonly PhraseWord[], known: ReadonlySet<string>): readonly PhraseWord[] {
  const length = Math.min(fewWords, words.length);
  const runs = words.slice(length - 1).map((_, at) => words.slice(at, at + length));
  const further = runs.filter((run) => run.some(({ text }) => !known.has(text)));
  const [best = []] = further.toSorted((one, other) => shareIn(one) - shareIn(other));
  return best;
}

/** Of all text, the lists of some words together. */
export const shareIn = (words: readonly PhraseWord[]) =>
  words.reduce((sum, { share }) => sum + share, 0);

function wordsOfTerm({ text, punctuation, isSaid }: Term, alphabet: Alphabet): readonly string[] {
  if (isSaid) return soundWordsOf(text);
  return punctuation === 'left out' ? wordsOf(text, alphabet) : [];
}

const latin = /^[a-z0-9]+$/;

/** About how much of what follows the word before is this word. */
function shareOf(word: string, before: string | undefined, { places }: Alphabet): number {
  // What a word of letters begins with says most of how it goes on.
  if (latin.test(word)) return before && latin.test(before) ? 1 / 3 : 1 / 500;
  const [share = 1, other] = [...word].slice(0, 2).map((character) => {
    const place = places.get(character);
    return place === undefined ? 1 / 5000 : 1 / (25 + 5 * place);
  });
  // Neighbours are not there by chance.
  return other === undefined ? share : share * other * 10;
}
