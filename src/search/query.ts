import { foldText, type Punctuation } from './fold.ts';
import { mayVary } from './may-vary.ts';
import { soundWordsOf } from './sound-words.ts';
import { heldWord, wordsOf } from './token.ts';

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
const phraseLength = 4;
/** Phrases asked for. What more terms there are is seen from the text. */
const mostPhrases = 4;

/**
 * Pagefind's phrases for a query, the longest term's first. A page that holds an answer holds each
 * of them; not every page that does holds an answer.
 */
export function phrasesOf(query: Query): string[] {
  const byLength = [...query].sort((a, b) => b.text.length - a.text.length);
  const phrases = new Set(byLength.flatMap(phrasesOfTerm).map((words) => `"${words.join(' ')}"`));
  return [...phrases].slice(0, mostPhrases);
}

function phrasesOfTerm({ text, punctuation, isSaid }: Term): string[][] {
  if (isSaid) return [rarest(soundWordsOf(text))];
  const words = punctuation === 'left out' ? wordsOf(text) : [];
  if (words.length > 0) return [rarest(words)];
  return [...new Set(text)].map((character) => [heldWord(character)]);
}

/** The run of words that is likely to stand on the fewest pages. */
function rarest(words: readonly string[]): string[] {
  let best = words.slice(0, phraseLength);
  for (let begin = 1; begin + phraseLength <= words.length; begin += 1) {
    const run = words.slice(begin, begin + phraseLength);
    if (commonness(run) < commonness(best)) best = run;
  }
  return best;
}

const commonness = (words: readonly string[]) => words.filter((word) => common.has(word)).length;

/** Characters that stand on nearly every page of Chinese. */
const common = new Set(
  '的一是不在有了这人我个他为以们到中会来和上时要就可大说对用出你也下过能生作地自后而行多得么方多成都去事还没里看好于所那只把道想做如面之什日分前种样发动当开法经情其心又年起点与因从意些现但文本',
);
