import { readThoughtHead } from './aside.ts';
import type { Claim } from './claim.ts';
import { claimIn, claimOf } from './claim-of.ts';
import type { Desk, Taken } from './desk.ts';
import { isTemplateField } from './field.ts';
import type { HeadingWords } from './heading.ts';
import type { Marked } from './line.ts';
import type { OpenPassage } from './open-passage.ts';
import { readTimeHeading, takeBare } from './read-bare.ts';
import { takeBefore, takeField, takeMetadata } from './read-metadata.ts';
import { isReviewHead, openDated, takeReview, takeReviewHeading } from './read-review.ts';
import { readTimeLine } from './stamp.ts';
import { chapterOfThoughts, readLabel } from './zone.ts';

const rule = /^\s{0,3}(?:-{3,}|<[bh]r\s*\/?>)\s*$/i;
const isRule = ({ words, raw, quoted }: Marked) =>
  (words.startsWith('-') || words.startsWith('<')) && rule.test(quoted ? words : raw);
/** What templates print where there is nothing. */
const nothing = /^_?暂?无(?:(?:热门)?划线|笔记|想法|章节评论|书评|评论)_?$/;

/** `> 划线评论`: a template prints its labels as quotes. */
const isLabel = ({ words, listed }: Marked, { zones }: Desk) =>
  !listed &&
  zones.at !== 'reviews' &&
  readLabel({ title: words, level: 6 }, zones.at) !== undefined;

/** Reads a quoted line that bears no mark of its own. */
export function takeQuoted(line: Marked, desk: Desk): Taken {
  const { open } = desk;
  switch (open?.at) {
    case 'metadata': {
      const { heading } = line;
      if (heading && desk.zones.opened(heading)) return desk.heading(heading, line.number);
      return takeMetadata(line, desk) ?? desk.loose(line);
    }
    case 'words':
      if (open.complete && desk.apart) break;
      // Where the words themselves are not quoted, a quote sign is one of them.
      open.add(line.depth > open.depth ? line.raw.trim() : line.body, desk.apart);
      return claimOf(line, claimIn(open));
    case 'passage': {
      const taken = takeInPassage(line, open, desk);
      if (taken) return taken;
      break;
    }
    case 'thought':
      // In 笔记汇总 (separated theme) a pin begins the passage that the thought speaks of.
      if (desk.zones.at !== 'thoughts') break;
      open.add(line.raw.trimEnd(), desk.apart);
      return 'thought';
    case 'liked':
    case undefined:
      break;
    default:
      open satisfies never;
  }
  if (isRule(line)) return 'rule';
  if (line.words === '') return 'blank';
  if (nothing.test(line.words) || isLabel(line, desk)) return 'label';
  if (desk.zones.at === 'reviews') return takeReview(line, desk);
  if (desk.early && isTemplateField(line.words)) return takeField(line, desk);
  if (desk.label === 'remark') {
    desk.beginWords('remark', line.body, line);
    return claimOf(line, 'thought');
  }
  desk.ledger.mark('> ');
  desk.begin(line, 'quote').addWords(line.body, desk.apart);
  return claimOf(line, 'highlight');
}

/** What stands apart from a thought below its passage may be of the next. */
const isApartBelow = ({ open, apart }: Desk) => open?.at === 'passage' && open.below && apart;

function takeInPassage(line: Marked, open: OpenPassage, desk: Desk): Taken | undefined {
  if (isApartBelow(desk)) return undefined;
  if (open.complete && open.takeChapter(line.words)) return 'label';
  const heading = open.fresh ? line.heading : undefined;
  if (heading && open.passage.form === 'signed' && desk.zones.opened(heading)) {
    desk.drop(open);
    return desk.heading(heading, line.number);
  }
  if (line.depth > open.depth) {
    // Only callouts hold a quote in the quote; elsewhere the sign is one of the text's own.
    const text = !open.callout && ((desk.goesOn && desk.endsAhead) || isOpenEnded(open, desk));
    return text ? addWords(open, line, desk) : takeNested(line, open, desk);
  }
  if (line.words !== '') open.leaveThought(line.depth);
  if (isRule(line) && !desk.apart && (!open.inThought || open.complete)) {
    open.beginAside('', line);
    return 'rule';
  }
  if (desk.goesOn || (!desk.apart && line.words.startsWith('^'))) return addWords(open, line, desk);
  return undefined;
}

/** A quote in a quote is the thought; in the part of the thoughts it may be what is thought of. */
function takeNested(line: Marked, open: OpenPassage, desk: Desk): Taken {
  if (line.words === '') return 'blank';
  if (desk.zones.at === 'thoughts' && open.titled && !open.inThought) {
    open.invert();
    return addWords(open, line, desk);
  }
  if (open.inThought) return addWords(open, line, desk);
  open.beginAside(line.words, line);
  return 'thought';
}

/** Reads an unquoted line that bears no mark of its own. */
export function takePlain(line: Marked, desk: Desk): Taken {
  const { open } = desk;
  // What looks like Markdown's own is text where it stands before the end of what is open.
  const text = desk.goesOn && desk.endsAhead && !isApartBelow(desk);
  if (isReviewHead(line, desk)) {
    desk.beginWords('review', '', line, true);
    return 'label';
  }
  const heading = text && !isDiamond(line, desk) ? undefined : readOwnHeading(line, desk);
  const moment = heading && desk.zones.at === 'highlights' ? readTimeHeading(heading) : undefined;
  if (moment !== undefined) {
    desk.close();
    desk.moment = moment;
    return 'time';
  }
  if (heading && desk.zones.at !== 'reviews') return desk.heading(heading, line.number);
  if (heading) return takeReviewHeading(heading, line, desk);
  if (!text && isRule(line) && !isLongText(desk)) {
    if (desk.apart) desk.close();
    return 'rule';
  }
  const head = text ? undefined : readThoughtHead(line.words);
  if (head && open?.at === 'passage' && open.counted && !desk.apart) {
    open.beginBelow(head.created, line);
    return 'label';
  }
  if (head) {
    desk.beginThought(line.number, head.created);
    return 'label';
  }
  if (!text && nothing.test(line.words)) return 'label';
  const bare = takeBare(line, desk);
  if (bare) return bare;
  switch (open?.at) {
    case 'metadata':
      return takeMetadata(line, desk) ?? desk.loose(line);
    case 'words':
      if (!(open.long && !open.complete) && !desk.goesOn) break;
      open.add(line.body, desk.apart);
      return claimOf(line, claimIn(open));
    case 'thought':
      open.add(line.body, desk.apart);
      return 'thought';
    case 'passage':
      if (desk.goesOn || isOpenEnded(open, desk)) return addWords(open, line, desk);
      break;
    case 'liked':
    case undefined:
      break;
    default:
      open satisfies never;
  }
  if (desk.zones.at === 'reviews') return takeReview(line, desk);
  const time = desk.label === 'remark' ? readTimeLine(line.words) : undefined;
  if (time?.framed) return openDated('remark', time, line, desk);
  return takeBefore(line, desk) ?? desk.loose(line);
}

/** What is open goes on to a heading of the template. */
function isLongText({ open, reversed }: Desk): boolean {
  if (open?.at === 'thought') return true;
  if (open?.at === 'words') return open.long && !open.complete;
  return open?.at === 'passage' && reversed && !open.complete && !open.inThought;
}

const isDiamond = ({ raw }: Marked, { survey }: Desk) => survey.diamonds && /^#+\s+◆/u.test(raw);

/** A thought before its passage may hold what looks like a heading: only the theme's own end it. */
function readOwnHeading(line: Marked, desk: Desk): HeadingWords | undefined {
  const { heading } = line;
  if (!heading) return undefined;
  const { open, survey, zones } = desk;
  const below = open?.at === 'passage' && open.below;
  if (survey.diamonds && (open?.at === 'thought' || open?.at === 'words' || below)) {
    return isDiamond(line, desk) ? heading : undefined;
  }
  if (open?.at !== 'thought' && !(open?.at === 'passage' && desk.reversed)) return heading;
  return zones.opened(heading) || chapterOfThoughts(heading.title) !== undefined
    ? heading
    : undefined;
}

/**
 * Where no quote has an id or a time behind it, unquoted lines are its further paragraphs; so they
 * are behind a passage that stands below its thought.
 */
export function isOpenEnded(open: OpenPassage, desk: Desk): boolean {
  if (open.below) return true;
  if (open.inThought) return false;
  if (desk.zones.at === 'thoughts') return desk.reversed && !open.complete;
  return desk.zones.at === 'highlights' && desk.survey.open && open.passage.form === 'quote';
}

function addWords(open: OpenPassage, line: Marked, desk: Desk): Claim {
  open.addLine(line, desk.apart);
  return claimOf(line, open.inThought ? 'thought' : 'highlight');
}
