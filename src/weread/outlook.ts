import { takeBlockId } from './block-id.ts';
import { readCallout } from './callout.ts';
import { readHeading } from './heading.ts';
import type { Marked } from './line.ts';
import { isTemplateHeading } from './zone.ts';

/**
 * Tells for each line whether, from it on, an id, a time or a thought comes before anything new
 * begins. If so, a passage that is open there goes on, whatever its lines look like: exporters print
 * a highlight's line ends as they are, so that its text stands behind blank lines, without `>`, or
 * begins with `#`.
 */
export function outlook(lines: readonly Marked[]): boolean[] {
  const ends = new Array<boolean>(lines.length).fill(false);
  let ahead = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line && !line.blank) {
      if (begins(line, lines[index - 1])) ahead = false;
      else if (closes(line)) ahead = true;
    }
    ends[index] = ahead;
  }
  return ends;
}

function begins(line: Marked, before: Marked | undefined): boolean {
  if (line.sign?.mark === 'pin') return true;
  if (line.sign?.mark === 'fire' && line.quoted && line.sign.words.startsWith('[')) return true;
  if (line.quoted) return readCallout(line.words) !== undefined;
  const heading = readHeading(line.raw);
  if (!heading) return false;
  return before === undefined || before.blank || isTemplateHeading(heading.title);
}

function closes(line: Marked): boolean {
  if (line.sign?.mark === 'clock' || line.sign?.mark === 'idea') return true;
  return takeBlockId(line.words).id !== undefined;
}
