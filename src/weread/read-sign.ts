import { readDatedIdea } from './aside.ts';
import { takeBlockId } from './block-id.ts';
import type { Desk, Taken } from './desk.ts';
import type { Marked } from './line.ts';
import { readLeadingMoment, readStamp } from './moment.ts';
import { isPopularWords } from './popular-count.ts';
import type { Sign } from './sign.ts';

/** Reads a line that begins with one of the exporters' signs; absent where the sign is part of the text. */
export function takeSign(line: Marked, desk: Desk): Taken | undefined {
  const { sign } = line;
  if (!sign) return undefined;
  const { open } = desk;
  switch (sign.mark) {
    case 'pin':
      return takePin(sign, line, desk);
    case 'remark':
      if (desk.goesOn && !line.quoted && !line.listed) return undefined;
      desk.ledger.mark(sign.text);
      desk.beginWords('remark', sign.words, line);
      return 'thought';
    case 'idea':
      return takeIdea(sign, line, desk);
    case 'clock':
      desk.ledger.mark('⏱');
      return takeClock(sign.words, line, desk);
    case 'fire':
    case 'chart':
      return takePopular(sign, line, desk, open);
    default:
      return sign.mark satisfies never;
  }
}

function takePin(sign: Sign, line: Marked, desk: Desk): Taken | undefined {
  const own = sign.text.includes('📌');
  // Other signs than the exporter's may begin any line of a text.
  if (!own && desk.goesOn && !line.quoted && !line.listed) return undefined;
  desk.ledger.mark(markOf(sign.text, line));
  const { open } = desk;
  if (open?.at === 'passage') open.dropExcerpt(sign.words);
  const fresh = open?.at === 'passage' && open.fresh ? open : undefined;
  if (fresh && sign.colour) fresh.passage.colour ??= sign.colour;
  const form = !own && line.listed ? 'list' : 'signed';
  (fresh ?? desk.begin(line, form, sign.colour)).addWords(sign.words, false);
  return 'highlight';
}

/** One string for each sign and place, instead of one for each line. */
const marks = new Map<string, readonly [string, string, string, string]>();

function markOf(text: string, { quoted, listed }: Marked): string {
  const known = marks.get(text) ?? [text, `> ${text}`, `- ${text}`, `> - ${text}`];
  marks.set(text, known);
  if (listed) return quoted ? known[3] : known[2];
  return quoted ? known[1] : known[0];
}

function takeIdea(sign: Sign, line: Marked, desk: Desk): Taken {
  desk.ledger.mark('💭');
  const { open } = desk;
  if (open?.at === 'words' && open.block.type === 'review') {
    open.add(line.words, desk.apart);
    return 'review';
  }
  if (open?.at === 'words' || open?.at === 'thought') {
    open.add(sign.words, desk.apart);
    return 'thought';
  }
  const dated = readDatedIdea(sign.words);
  const passage = desk.passage(line);
  passage.beginAside(dated?.words ?? sign.words, line);
  if (dated) passage.dateAside(dated.created);
  return 'thought';
}

function takeClock(words: string, line: Marked, desk: Desk): Taken | undefined {
  const { text, id } = takeBlockId(words);
  const stamp = readStamp(text);
  const { open } = desk;
  if (!stamp) return takeTimeAndMore(text, id, line, desk);
  if (open?.at === 'passage') open.leaveThought(line.depth);
  const taken =
    (open?.at === 'words' || open?.at === 'passage') && open.addStamp(stamp, id)
      ? 'time'
      : undefined;
  return taken ?? desk.loose(line);
}

/** A time with more behind it: the passage gets the time, and the line is kept as it is. */
function takeTimeAndMore(
  text: string,
  id: string | undefined,
  line: Marked,
  desk: Desk,
): Taken | undefined {
  const created = readLeadingMoment(text);
  const { open } = desk;
  if (created === undefined || open?.at !== 'passage') return undefined;
  const known = open.addStamp({ created }, id);
  desk.loose(line);
  if (known) desk.open = open;
  return 'settled';
}

function takePopular(
  { mark, words }: Sign,
  line: Marked,
  desk: Desk,
  open: Desk['open'],
): Taken | undefined {
  const { text, id } = takeBlockId(words);
  const count = /^(\d{1,9})\s*人(?:共读|划线)$/.exec(text)?.[1];
  if (count !== undefined) {
    desk.ledger.mark('人共读');
    if (open?.at !== 'passage') return desk.loose(line);
    open.addPopular(Number(count), id);
    return 'popular';
  }
  if (mark === 'chart' || !line.quoted) return undefined;
  if (desk.goesOn && !desk.apart && !isPopularWords(words)) return undefined;
  desk.ledger.mark('> 🔥');
  desk.begin(line, 'signed').addWords(words, false);
  return 'highlight';
}
