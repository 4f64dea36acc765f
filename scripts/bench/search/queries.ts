import { Jieba } from '@node-rs/jieba';
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import { foldText } from '../../../src/search/fold.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { Random } from '../random.ts';
import { keyOf, type Truth } from './truth.ts';

export interface BenchQuery {
  readonly kind: string;
  readonly typed: string;
  /** Keys of the records that must be shown, and no others. */
  readonly truth: ReadonlySet<string>;
}

const toTraditional = fromSimplified({ from: 'cn', to: 't' });
const toSimplified = fromTraditional({ from: 't', to: 'cn' });

/** How a reader comes by what he types: cut from a text; nothing if the text is not made for it. */
type Cut = (text: string, random: Random, jieba: Jieba) => string | undefined;

const run =
  (length: number): Cut =>
  (text, random) => {
    const characters = [...text];
    if (characters.length < length) return undefined;
    const begin = random.between(0, characters.length - length);
    return characters.slice(begin, begin + length).join('');
  };

/** One of the places where the pattern stands. */
function oneOf(pattern: RegExp, text: string, random: Random): string | undefined {
  const found = [...text.matchAll(pattern)];
  return found[random.between(0, found.length - 1)]?.[0];
}

const place =
  (pattern: RegExp): Cut =>
  (text, random) =>
    oneOf(pattern, text, random);

/** What `change` makes of what was cut, if it is another text. */
const changed =
  (cut: Cut, change: (text: string, random: Random) => string | undefined): Cut =>
  (text, random, jieba) => {
    const before = cut(text, random, jieba);
    const after = before && change(before, random);
    return after === before ? undefined : after;
  };

const word = place(/[A-Za-z][A-Za-z0-9]{2,}/g);
const mixed = place(/\p{Script=Han}{1,3} ?[A-Za-z][A-Za-z0-9]{1,9}(?: ?\p{Script=Han}{1,2})?/gu);
const han = place(/\p{Script=Han}{3,6}/gu);
const punctuated = place(/\p{Script=Han}{1,3}[，。；：、！？（）《》]\p{Script=Han}{2,4}/gu);
const halfWidth = new Map([...'，。；：！？（）'].map((sign, at) => [sign, ',.;:!?()'.charAt(at)]));

const cuts: Readonly<Record<string, Cut>> = {
  '1 character': run(1),
  '2 characters': run(2),
  '3 characters': run(3),
  '4 characters': run(4),
  '6 characters': run(6),
  '10 characters': run(10),
  'across words': (text, random, jieba) => {
    const words = jieba.cut(text, false);
    const at = random.between(1, words.length - 1);
    const both = (words[at - 1]?.slice(-1) ?? '') + (words[at]?.slice(0, 2) ?? '');
    return /^\p{Script=Han}{2,}$/u.test(both) ? both : undefined;
  },
  mixed,
  punctuation: punctuated,
  'other punctuation': changed(punctuated, (text, random) =>
    random.chance(0.5)
      ? text.replace(/\P{Script=Han}/gu, '')
      : text.replace(/\P{Script=Han}/gu, (sign) => halfWidth.get(sign) ?? sign),
  ),
  'full width': changed(mixed, (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ),
  'other script': changed(han, (text) => {
    const traditional = toTraditional(text);
    return traditional === text ? toSimplified(text) : traditional;
  }),
  'Latin word': word,
  'Latin prefix': changed(word, (text, random) => text.slice(0, random.between(2, 5))),
  'inside a Latin word': changed(word, (text, random) => {
    const begin = random.between(1, text.length - 1);
    return text.length - begin < 3 ? text : text.slice(begin, begin + random.between(3, 6));
  }),
  'lost space': changed(place(/[A-Za-z]{3,} [A-Za-z]{3,}/g), (text) => text.replace(' ', '')),
  'two terms': (text, random, jieba) => {
    const [one, other] = [2, 3].map((length) => run(length)(text, random, jieba)?.trim());
    return one && other ? `${one} ${other}` : undefined;
  },
};

/** One in so many is of words that stand nowhere. */
const nowhereShare = 10;

/**
 * Queries of every kind in equal numbers, the same for the same seed. What was cut from a record
 * must lead to it, whatever folding says; the other records that hold it are found by reading.
 */
export async function drawQueries(
  truth: Truth,
  count: number,
  random: Random,
): Promise<BenchQuery[]> {
  const { dict } = await import('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  const sources = truth.records.filter(({ kind }) => kind === 'highlight' || kind === 'thought');
  const nowhere = Math.round(count / nowhereShare);
  const kinds = Object.entries(cuts);
  const queries: BenchQuery[] = [];
  for (const [index, [kind, cut]] of kinds.entries()) {
    const share = Math.round(((count - nowhere) * (index + 1)) / kinds.length) - queries.length;
    for (let left = share, tries = 0; left > 0 && tries < share * 400; tries += 1) {
      const source = sources[random.between(0, sources.length - 1)];
      const typed = source && cut(source.text, random, jieba)?.trim();
      if (!typed || !isPlain(typed)) continue;
      queries.push({ kind, typed, truth: held(truth, typed).add(keyOf(source)) });
      left -= 1;
    }
  }
  return [...queries, ...strangers(truth, sources, nowhere, random, jieba)];
}

/** Halves of two texts that stand together nowhere. */
function strangers(
  truth: Truth,
  sources: readonly SearchRecord[],
  count: number,
  random: Random,
  jieba: Jieba,
): BenchQuery[] {
  const queries: BenchQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 400; tries += 1) {
    const halves = [1, 2].map(() => {
      const source = sources[random.between(0, sources.length - 1)];
      return source ? (han(source.text, random, jieba)?.slice(0, random.between(1, 3)) ?? '') : '';
    });
    const typed = halves.join('');
    if (!isPlain(typed) || held(truth, typed).size > 0) continue;
    queries.push({ kind: 'nowhere', typed, truth: new Set() });
  }
  return queries;
}

/** Spaces part terms. */
const held = (truth: Truth, typed: string) => truth.holding(typed.split(/\s+/));

/** Quotation marks mean something in a query; of punctuation alone other rules hold. */
const isPlain = (typed: string) =>
  !/["“”]/.test(typed) && typed.split(/\s+/).every((term) => foldText(term) !== '');
