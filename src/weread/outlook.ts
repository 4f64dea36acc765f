import { takeBlockId } from './block-id.ts';
import { readCallout } from './callout.ts';
import { readHeading } from './heading.ts';
import type { Marked } from './line.ts';
import { isTemplateHeading } from './zone.ts';

/** What comes first, from a line on: an id or a time, a thought, or something new. */
export type Outlook = 'end' | 'thought' | 'new';

/**
 * Tells for each line what is ahead. A passage that is open goes on until its end, whatever the lines
 * before it look like: exporters print a highlight's line ends as they are, so that its text stands
 * behind blank lines, without `>`, or begins with `#`.
 */
export function outlook(lines: readonly Marked[]): Outlook[] {
  const found = new Array<Outlook>(lines.length).fill('new');
  let ahead: Outlook = 'new';
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line && !line.blank) ahead = outlookOf(line, lines[index - 1]) ?? ahead;
    found[index] = ahead;
  }
  return found;
}

function outlookOf(line: Marked, before: Marked | undefined): Outlook | undefined {
  if (begins(line, before)) return 'new';
  if (line.sign?.mark === 'idea') return 'thought';
  return line.sign?.mark === 'clock' || takeBlockId(line.words).id !== undefined
    ? 'end'
    : undefined;
}

function begins(line: Marked, before: Marked | undefined): boolean {
  if (line.sign?.mark === 'pin') return true;
  if (line.sign?.mark === 'fire' && line.quoted && line.sign.words.startsWith('[')) return true;
  if (line.quoted) return readCallout(line.words) !== undefined;
  const heading = readHeading(line.raw);
  if (!heading) return false;
  return before === undefined || before.blank || isTemplateHeading(heading.title);
}
