import { foldText, type Punctuation } from './fold.ts';
import { mayVary } from './may-vary.ts';
import { soundWordsOf } from './sound-words.ts';
import { heldWord, type Paired, wordsOf } from './token.ts';

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
/** Phrases asked for. What more terms there are is seen from the text. */
const mostPhrases = 4;

/**
 * Pagefind's phrases for a query, the longest term's first. A page that holds an answer holds each
 * of them; not every page that does holds an answer.
 */
export function phrasesOf(query: Query, paired: Paired): string[] {
  const byLength = [...query].sort((a, b) => b.text.length - a.text.length);
  const words = byLength.flatMap((term) => phrasesOfTerm(term, paired));
  const phrases = new Set(words.map((phrase) => `"${phrase.join(' ')}"`));
  return [...phrases].slice(0, mostPhrases);
}

function phrasesOfTerm({ text, punctuation, isSaid }: Term, paired: Paired): (readonly string[])[] {
  if (isSaid) return [rarest(soundWordsOf(text), paired)];
  if (punctuation === 'left out') {
    const inRow = wordsOf(text, paired);
    if (inRow.length > 0) return [rarest(inRow, paired)];
  }
  return [...new Set(text)].map((character) => [heldWord(character)]);
}

/** The run of words that is likely to stand on the fewest pages. */
function rarest(words: readonly string[], paired: Paired): readonly string[] {
  const costs = words.map((word) => Math.log(shareOf(word.charAt(0), paired)));
  let best = { begin: 0, cost: Number.POSITIVE_INFINITY };
  for (let begin = 0; begin === 0 || begin + phraseLength <= words.length; begin += 1) {
    const run = words.slice(begin, begin + phraseLength);
    // A pair at the end says one character more.
    const more = run.at(-1)?.charAt(1);
    const last = more ? Math.log(shareOf(more, paired)) : 0;
    const cost = costs.slice(begin, begin + phraseLength).reduce((sum, one) => sum + one, last);
    if (cost < best.cost) best = { begin, cost };
  }
  return words.slice(best.begin, best.begin + phraseLength);
}

/** About how much of a text is this character. */
function shareOf(character: string, paired: Paired): number {
  if (/[a-z0-9]/.test(character)) return 1 / 30;
  const place = paired.get(character);
  return place === undefined ? 1 / 2000 : 1 / (25 + 5 * place);
}
