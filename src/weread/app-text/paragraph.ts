import { type AppLine, isBlank } from './app-line.ts';
import { readBullet } from './marking.ts';
import { readDiamond, readOriginal } from './signs.ts';

/** Lines without a blank one among them. A sign always begins a new one. */
export interface Paragraph {
  readonly lines: [AppLine, ...AppLine[]];
  /** Blank lines before it. */
  readonly gap: number;
  /** Words behind the sign that it begins with. */
  readonly sign: string | undefined;
}

/**
 * The app sets a blank line before every `◆`; in a file that has kept them, one without is a word of
 * the reader's.
 *
 * @param marking What a note app has left of the `◆` before highlights.
 */
export function paragraphsOf(
  lines: readonly AppLine[],
  marking: 'diamond' | 'bullet',
  onBlank: (line: AppLine) => void,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const signs = lines.map((line) =>
    marking === 'diamond' ? readDiamond(line.words) : readBullet(line),
  );
  const isSpaced = marking === 'diamond' && areSpaced(lines, signs);
  let open: Paragraph | undefined;
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      onBlank(line);
      gap += 1;
      open = undefined;
      continue;
    }
    const sign = isSpaced && open ? undefined : signs[index];
    if (open && sign === undefined && readOriginal(line.words) === undefined) open.lines.push(line);
    else {
      open = { lines: [line], gap, sign };
      paragraphs.push(open);
    }
    gap = 0;
  }
  return paragraphs;
}

/** Whether most signs have the blank line above them that the app sets. */
export function areSpaced(
  lines: readonly AppLine[],
  signs: readonly (string | undefined)[],
): boolean {
  let balance = 0;
  for (const [index, sign] of signs.entries()) {
    if (sign !== undefined) balance += isBlank(lines[index - 1]) ? 1 : -1;
  }
  return balance > 0;
}
