import { type AppLine, isBlank } from './app-line.ts';
import { readAtx, readDiamond, readQuote, readThoughtStamp } from './signs.ts';

/** Whether a line begins as the app begins one itself. */
export const isSigned = (words: string) =>
  readDiamond(words) !== undefined ||
  readQuote(words) !== undefined ||
  readThoughtStamp(words) !== undefined;

/** For each line: its paragraph goes over into a passage, as a thought without a day does. */
export function leadsToQuote(lines: readonly AppLine[]): boolean[] {
  const leads = new Array<boolean>(lines.length).fill(false);
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const next = lines[index + 1];
    if (!next || isBlank(next) || isBlank(lines[index])) continue;
    if (readThoughtStamp(next.words)) continue;
    leads[index] = readQuote(next.words) !== undefined || leads[index + 1] === true;
  }
  return leads;
}

/** For each line: the next one behind it that is neither blank nor a Markdown heading. */
export function behindHeadings(lines: readonly AppLine[]): (number | undefined)[] {
  const behind = new Array<number | undefined>(lines.length).fill(undefined);
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const next = lines[index + 1];
    const passed = isBlank(next) || (next && readAtx(next.words) !== undefined);
    behind[index] = passed ? behind[index + 1] : index + 1;
  }
  return behind;
}
