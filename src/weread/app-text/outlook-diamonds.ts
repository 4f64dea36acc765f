import type { Paragraph } from './paragraph.ts';
import { readDated, readOriginal } from './signs.ts';

/** Whether the passage begins with it that a thought is on. */
export const isOriginal = (part: Paragraph | undefined) =>
  part !== undefined && readOriginal(part.lines[0].words) !== undefined;

/** Of each paragraph: a chapter by its place alone, two blank lines before it and a sign behind. */
export function partedChapters(paragraphs: readonly Paragraph[]): boolean[] {
  const parted = new Array<boolean>(paragraphs.length).fill(false);
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.sign !== undefined || paragraph.lines.length > 1) continue;
    if (paragraph.gap < 2 || isOriginal(paragraph)) continue;
    parted[index] = paragraphs[index + 1]?.sign !== undefined || parted[index + 1] === true;
  }
  return parted;
}

/** Of each paragraph: `原文：` comes behind it, before any other thought or chapter. */
export function leadsToOriginal(
  paragraphs: readonly Paragraph[],
  parted: readonly boolean[],
): readonly boolean[] {
  const leads = new Array<boolean>(paragraphs.length).fill(false);
  for (let index = paragraphs.length - 2; index >= 0; index -= 1) {
    const next = paragraphs[index + 1];
    if (!next || parted[index + 1] || (next.sign && readDated(next.sign))) continue;
    leads[index] = isOriginal(next) || leads[index + 1] === true;
  }
  return leads;
}
