import { readThoughtHead } from './aside.ts';
import type { Claim } from './claim.ts';
import type { Desk, Taken } from './desk.ts';
import { isTemplateField, readTagLine } from './field.ts';
import { readHeading } from './heading.ts';
import type { Marked } from './line.ts';
import type { OpenPassage } from './open-passage.ts';

const isRule = (words: string) => /^\s{0,3}(?:-{3,}|<[bh]r\s*\/?>)\s*$/i.test(words);
/** What templates print where there is nothing. */
const nothing = /^_?暂?无(?:划线|笔记|想法|章节评论|书评|评论)_?$/;

/** Reads a quoted line that bears no mark of its own. */
export function takeQuoted(line: Marked, desk: Desk): Taken {
  const { open } = desk;
  switch (open?.at) {
    case 'metadata':
      return takeMetadata(line, desk) ?? desk.loose(line);
    case 'words':
      if (open.complete && desk.apart) break;
      open.add(line.body, desk.apart);
      return claimOf(line, open.block.type === 'review' ? 'review' : 'thought');
    case 'passage': {
      const taken = takeInPassage(line, open, desk);
      if (taken) return taken;
      break;
    }
    case 'thought':
    case undefined:
      break;
    default:
      open satisfies never;
  }
  if (isRule(line.words)) return 'rule';
  if (line.words === '') return 'blank';
  if (nothing.test(line.words)) return 'label';
  if (desk.zones.at === 'reviews') return desk.loose(line);
  if (desk.early && isTemplateField(line.words)) return takeField(line, desk);
  desk.ledger.mark('> ');
  return addWords(desk.begin(line, 'quote'), line, desk);
}

function takeInPassage(line: Marked, open: OpenPassage, desk: Desk): Taken | undefined {
  const heading = open.fresh ? readHeading(line.words) : undefined;
  if (heading && open.passage.form === 'signed' && desk.zones.opened(heading)) {
    desk.drop(open);
    return desk.heading(heading, line.number);
  }
  if (line.depth > open.depth) return takeNested(line, open, desk);
  if (line.words !== '') open.leaveThought(line.depth);
  if (isRule(line.words) && !desk.apart) {
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
  // What looks like Markdown's own is text only where it touches a passage that ends behind it.
  const text = desk.goesOn && !desk.apart && desk.endsAhead;
  const heading = text ? undefined : readHeading(line.raw);
  if (heading) return desk.heading(heading, line.number);
  if (!text && isRule(line.raw)) {
    if (desk.apart) desk.close();
    return 'rule';
  }
  const head = text ? undefined : readThoughtHead(line.words);
  if (head) {
    desk.beginThought(line.number, head.created);
    return 'label';
  }
  if (!text && /^◆\s*点评$/.test(line.words)) {
    desk.beginWords('review', '', line, true);
    return 'label';
  }
  if (!text && nothing.test(line.words)) return 'label';
  switch (open?.at) {
    case 'metadata':
      return takeMetadata(line, desk) ?? desk.loose(line);
    case 'words':
      if (!open.long && (open.complete || (desk.apart && !desk.endsAhead))) break;
      open.add(line.body, desk.apart);
      return claimOf(line, open.block.type === 'review' ? 'review' : 'thought');
    case 'thought':
      open.add(line.body, desk.apart);
      return 'thought';
    case 'passage':
      if (desk.goesOn || isOpenEnded(open, desk)) return addWords(open, line, desk);
      break;
    case undefined:
      break;
    default:
      open satisfies never;
  }
  return takeBefore(line, desk) ?? desk.loose(line);
}

/** Where no quote has an id or a time behind it, unquoted lines are its further paragraphs. */
function isOpenEnded(open: OpenPassage, desk: Desk): boolean {
  if (desk.zones.at !== 'highlights' || !desk.survey.open) return false;
  return open.passage.form === 'quote' && !open.inThought;
}

/** Lines before all highlights: tags, and what the official theme prints on top. */
function takeBefore(line: Marked, desk: Desk): Taken | undefined {
  if (!desk.early) return undefined;
  const tags = readTagLine(line.words);
  if (tags !== undefined) {
    desk.beginMetadata('', line.number).set('tags', tags, line.number);
    desk.close();
    return 'metadata';
  }
  if (desk.blocks.length > 0 || !/^《.+》$/s.test(line.words)) return undefined;
  if (!desk.survey.official) return undefined;
  desk.beginMetadata(line.words, line.number);
  return 'metadata';
}

/** To 0.5.4 all before the last `---` was lost: what is left begins amid the metadata. */
function takeField(line: Marked, desk: Desk): Taken {
  desk.beginMetadata('', line.number);
  return takeMetadata(line, desk) ?? desk.loose(line);
}

function takeMetadata(line: Marked, desk: Desk): Claim | undefined {
  return desk.open?.at === 'metadata' && desk.open.read(line)
    ? claimOf(line, 'metadata')
    : undefined;
}

function addWords(open: OpenPassage, line: Marked, desk: Desk): Claim {
  open.addWords(line.body, desk.apart);
  return claimOf(line, open.inThought ? 'thought' : 'highlight');
}

/** What a line of words is in its block; it may hold nothing but a block id. */
function claimOf({ words }: Marked, claim: Claim): Claim {
  if (words === '') return 'blank';
  return /^\^\S+$/.test(words) ? 'id' : claim;
}
