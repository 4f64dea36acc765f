import type { Desk, Taken } from './desk.ts';
import type { Marked } from './line.ts';
import type { OpenPassage } from './open-passage.ts';
import { readTimeLine } from './stamp.ts';

/** `**原文**`, `**我的思考：** …`: what comes now is the quotation, or a thought on it. */
const labels =
  /^\*\*\s*(原文|划线|摘录|评论|想法|我的想法|我的思考|思考|感想|批注)\s*[:：]?\s*\*\*\s*[:：]?\s*(.*)$/s;
/** 书迹 prints the range by itself: ``位置：`1-2` ``. */
const range = /^位置\s*[:：]\s*`?(\d{1,9}-\d{1,9})`?$/;
/** A template prints the thought as `==🦊…==` under the item that it speaks of. */
const marked = /^==(.+)==$/s;

/** Reads a time that bears none of the exporter's signs, as people's templates print it. */
export function takeTime(line: Marked, desk: Desk): Taken | undefined {
  const { open } = desk;
  if (open?.at !== 'passage' && open?.at !== 'words') return undefined;
  const time = readTimeLine(line.words);
  if (!time) return undefined;
  const { clocks } = desk.survey;
  if (open.at === 'passage') {
    // Where times bear the exporter's sign, others are part of a text.
    if (clocks && !time.said && (!time.framed || desk.goesOn)) return undefined;
    if (!time.framed && !line.quoted && time.id === undefined) return undefined;
    if (open.fresh) return undefined;
    open.leaveThought(line.depth);
  } else if (clocks && !time.framed && (!open.complete || desk.apart)) return undefined;
  return open.addStamp(time, time.id) ? 'time' : undefined;
}

/** Reads the words by which templates tell the quotation and the thought apart. */
export function takeLabel(line: Marked, desk: Desk): Taken | undefined {
  const open = desk.open?.at === 'passage' ? desk.open : undefined;
  const place = open?.complete ? range.exec(line.words)?.[1] : undefined;
  if (open && place !== undefined && open.passage.id === undefined) {
    open.passage.id = place;
    return 'id';
  }
  const found = line.item.startsWith('**') ? labels.exec(line.item) : null;
  if (!found) return undefined;
  const [, label = '', rest = ''] = found;
  if (label === '原文' || label === '划线' || label === '摘录')
    return takeQuotation(rest, line, desk);
  if (!open || isText(open, desk)) return undefined;
  open.beginAside(rest, line);
  return rest ? 'thought' : 'label';
}

function takeQuotation(rest: string, line: Marked, desk: Desk): Taken | undefined {
  const open = desk.open?.at === 'passage' ? desk.open : undefined;
  if (open ? isText(open, desk) : !line.quoted) return undefined;
  const passage = open && !open.complete ? open : desk.begin(line, 'quote');
  passage.labelled = true;
  passage.beginQuotation();
  if (rest) passage.addWords(rest, false);
  return rest ? 'highlight' : 'label';
}

/** Before the end of a passage that began without labels, a label is part of its text. */
const isText = (open: OpenPassage, desk: Desk) =>
  !open.labelled && !open.callout && desk.goesOn && desk.endsAhead;

/** Reads an item of a list where items are passages, thoughts, or both. */
export function takeItem(line: Marked, desk: Desk): Taken | undefined {
  const { open } = desk;
  const passage = open?.at === 'passage' ? open : undefined;
  const inner = passage?.passage.form === 'list' ? marked.exec(line.words)?.[1] : undefined;
  if (passage && inner !== undefined) {
    passage.beginAside(inner, line);
    return 'thought';
  }
  if (!line.listed || (line.item === '' && !desk.survey.names.earliest)) return undefined;
  if (isPassage(line, desk)) {
    desk.ledger.mark(line.quoted ? '> - ' : '- ');
    desk.begin(line, 'list').addWords(line.item, false);
    return 'highlight';
  }
  if (desk.label === 'remark' && line.indent === 0 && !line.quoted && !isOpenText(desk)) {
    // A template prints the time on a line of its own before.
    const dated = open?.at === 'words' && open.block.aside.text === '' ? open : undefined;
    if (dated) dated.add(line.item, false);
    else desk.beginWords('remark', line.item, line);
    return 'thought';
  }
  if (!passage || !isThought(line, desk)) return undefined;
  passage.beginAside(line.item.replace(/^review:\s*/i, ''), line);
  return 'thought';
}

function isClosedItem({ open }: Desk): boolean {
  return (
    open?.at === 'passage' && open.passage.form === 'list' && (open.complete || open.inThought)
  );
}

/** A thought of several lines is open that is still to be closed. */
function isOpenText(desk: Desk): boolean {
  const begun = desk.open?.at !== 'words' || desk.open.block.aside.text !== '';
  return begun && desk.goesOn && desk.endsAhead;
}

function isPassage(line: Marked, desk: Desk): boolean {
  const { open } = desk;
  if (open?.at === 'thought' || (open?.at === 'words' && open.long && !open.complete)) return false;
  if (line.quoted) return desk.listing && line.indent < 2;
  if (line.indent > 0 || desk.label === 'remark') return false;
  const { at } = desk.zones;
  if (at === 'highlights' && desk.survey.lists) return true;
  if (at !== 'highlights' && at !== 'thoughts') return false;
  return desk.label === 'quotation' && (desk.open === undefined || isClosedItem(desk));
}

function isThought(line: Marked, desk: Desk): boolean {
  const { open } = desk;
  if (open?.at !== 'passage') return false;
  // A callout that has its words on the first line has the thoughts in a list.
  if (line.quoted)
    return open.titled && line.depth === open.depth && open.passage.paragraphs.length > 0;
  if (open.inThought && !open.complete) return false;
  if (line.indent >= 2) return open.complete || open.passage.form === 'list';
  // `- thought` right under a passage that its time or its id has closed.
  return open.complete && !open.inThought && !desk.apart && open.passage.form !== 'list';
}
