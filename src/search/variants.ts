import { standards, variants } from './variant-table.ts';

// No other import: then this file keeps its name on the server while its table is what it was.

/**
 * Folded text with every traditional, regional or old writing of a character replaced by the one
 * that stands for all. One unit for one: places stay what they are.
 */
export function toStandard(folded: string): string {
  return folded.replace(varying, (one) => standardOf.get(one) ?? one);
}

const standardOf: ReadonlyMap<string, string> = tableOf(
  charactersOf(variants),
  charactersOf(standards),
);

const varying = new RegExp(`[${[...standardOf.keys()].join('')}]`, 'g');

function tableOf(from: readonly string[], to: readonly string[]): Map<string, string> {
  return new Map(from.map((character, index) => [character, to[index] ?? character]));
}

/** Reads numbers in digits of 32, the lowest digit first, the last one marked, the sign below all. */
function charactersOf(steps: string): string[] {
  const characters: string[] = [];
  let code = 0;
  let number = 0;
  let scale = 1;
  for (let at = 0; at < steps.length; at += 1) {
    const digit = steps.charCodeAt(at) - 0x30;
    number += (digit % 32) * scale;
    scale *= 32;
    if (digit < 32) continue;
    code += number % 2 === 0 ? number / 2 : -(number + 1) / 2;
    characters.push(String.fromCharCode(code));
    number = 0;
    scale = 1;
  }
  return characters;
}
