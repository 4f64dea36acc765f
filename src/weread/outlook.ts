import { isLoneId, takeBlockId } from './block-id.ts';
import type { Marked } from './line.ts';
import { isPopularWords, takePopularCount } from './popular-count.ts';
import { isCounted, readTimeHeading } from './read-bare.ts';
import { readTimeLine, takeStamp } from './stamp.ts';
import type { Survey } from './survey.ts';
import { isTemplateHeading } from './zone.ts';

/** What comes first, from a line on: an id or a time, a thought, or something new. */
export type Outlook = 'end' | 'thought' | 'new';

/**
 * Tells for each line what is ahead. A passage that is open goes on until its end, whatever the lines
 * before it look like: exporters print a highlight's line ends as they are, so that its text stands
 * behind blank lines, without `>`, or begins with `#`.
 */
export function outlook(
  lines: readonly Marked[],
  survey: Pick<Survey, 'quotes' | 'lists' | 'clocks' | 'counted'>,
): Outlook[] {
  const found = new Array<Outlook>(lines.length).fill('new');
  let ahead: Outlook = 'new';
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line && !line.blank) ahead = outlookOf(line, lines[index - 1], survey) ?? ahead;
    found[index] = ahead;
  }
  return found;
}

type Known = Pick<Survey, 'quotes' | 'lists' | 'clocks' | 'counted'>;

function outlookOf(line: Marked, before: Marked | undefined, survey: Known): Outlook | undefined {
  const { callout } = line;
  if (callout) return callout.kind === 'thought' ? 'thought' : 'new';
  if (begins(line, before, survey)) return 'new';
  if (line.sign?.mark === 'idea') return 'thought';
  if (line.sign?.mark === 'clock' || takeBlockId(line.words).id !== undefined) return 'end';
  if (takeStamp(line.words).stamp) return 'end';
  if (takePopularCount(line.words)) return 'end';
  return !survey.clocks && isTime(line) ? 'end' : undefined;
}

function begins(line: Marked, before: Marked | undefined, survey: Known): boolean {
  const { sign } = line;
  if (sign?.mark === 'pin') return sign.text.includes('📌') || line.quoted || line.listed;
  if (sign?.mark === 'fire' && line.quoted && isPopularWords(sign.words)) return true;
  if (sign) return false;
  if (line.quoted) {
    if (!survey.quotes || isLoneId(line.words) || isTime(line)) return false;
    return line.depth < 2 && !before?.quoted;
  }
  if (line.listed && line.indent === 0 && survey.lists) return !isTime(line);
  if (survey.counted === 'unended' && isCounted(line)) return true;
  const { heading } = line;
  if (!heading) return false;
  return isTemplateHeading(heading.title) || readTimeHeading(heading) !== undefined;
}

const isTime = (line: Marked) => readTimeLine(line.words) !== undefined;
