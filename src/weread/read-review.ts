import type { Words } from './block.ts';
import type { Claim } from './claim.ts';
import { claimOf } from './claim-of.ts';
import type { Desk, Taken } from './desk.ts';
import type { HeadingWords } from './heading.ts';
import type { Marked } from './line.ts';
import { readTimeLine, type TimeLine } from './stamp.ts';
import { readReviewLabel } from './zone.ts';

/** `◆ 点评` heads each review in the official theme. */
export function isReviewHead(line: Marked, { open, survey, goesOn, endsAhead }: Desk): boolean {
  if (!/^◆\s*点评$/.test(line.words)) return false;
  return survey.official || open?.at === 'words' || !(goesOn && endsAhead);
}

/** 本书评论 holds the reader's words and nothing else; they may look like anything. */
export function takeReview(line: Marked, desk: Desk): Claim {
  const { open } = desk;
  const time = readTimeLine(line.words);
  if (time && open === undefined) return openDated('review', time, line, desk);
  if (open?.at === 'words' && !desk.apart) open.add(line.raw.trimEnd(), false);
  else desk.beginWords('review', line.raw.trim(), line, true);
  return claimOf(line, 'review');
}

/** A template prints the time on a line of its own before the words. */
export function openDated(type: Words['type'], time: TimeLine, line: Marked, desk: Desk): Claim {
  desk.beginWords(type, '', line, type === 'review').addStamp(time, time.id);
  return 'time';
}

export function takeReviewHeading(heading: HeadingWords, line: Marked, desk: Desk): Taken {
  if (desk.zones.opened(heading)) return desk.heading(heading, line.number);
  const label = readReviewLabel(line.raw.replace(/^\s*#+/, '').trim());
  const { open } = desk;
  if (label === undefined && open?.at === 'words' && !open.complete) {
    open.add(line.raw.trim(), desk.apart);
    return 'review';
  }
  // To 0.2.2 the review's words and id stand on its heading.
  desk.beginWords('review', label ?? line.raw.trim(), line, true);
  return label === '' ? 'label' : 'review';
}
