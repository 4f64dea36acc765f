import type { Words } from './block.ts';
import type { Callout } from './callout.ts';
import type { Desk, Taken } from './desk.ts';
import type { Marked } from './line.ts';
import type { OpenPassage } from './open-passage.ts';
import { readSign } from './sign.ts';
import { readTimeLine, type TimeLine } from './stamp.ts';
import { foldTitle } from './survey.ts';

/** Reads the first line of a callout; absent for any other line. */
export function takeCallout(line: Marked, desk: Desk): Taken | undefined {
  const { callout } = line;
  if (!callout) return undefined;
  desk.ledger.mark(callout.type);
  const { open } = desk;
  if (open?.at === 'passage' && line.depth > open.depth) {
    open.beginAside(callout.words, line);
    open.unclosed ||= callout.unclosed;
    return callout.words ? 'thought' : 'callout';
  }
  const kind = kindOf(callout, desk);
  switch (kind) {
    case 'metadata':
      desk.beginMetadata(callout.words, line.number, callout.words === '');
      return 'metadata';
    case 'chapter':
      return openChapter(callout, line, desk);
    case 'gap':
      desk.ledger.claim(line.number, 'callout');
      return 'settled';
    case 'review':
    case 'remark':
      return openWords(kind, callout, line, desk);
    case 'thought':
      desk.passage(line).beginAside(callout.words, line);
      return callout.words ? 'thought' : 'callout';
    case 'passage':
      return openPassage(callout, line, desk);
    default:
      return kind satisfies never;
  }
}

function openWords(
  kind: Words['type'],
  { words, unclosed }: Callout,
  line: Marked,
  desk: Desk,
): Taken {
  const time = readTitleTime(words);
  const open = desk.beginWords(kind, time ? '' : words, line);
  open.unclosed = unclosed;
  if (time) open.addStamp(time, undefined);
  if (words === '') return 'callout';
  return time ? 'time' : kind === 'review' ? 'review' : 'thought';
}

/** `[!note] 2024-05-02 21:14:03`, `[!quote] ⏱ 2024-05-02 21:14:03`. */
function readTitleTime(words: string): TimeLine | undefined {
  const clock = readSign(words);
  return readTimeLine(clock?.mark === 'clock' ? `- ${clock.words}` : words);
}

function kindOf(callout: Callout, desk: Desk): Callout['kind'] | 'chapter' | 'gap' {
  const { kind, words } = callout;
  if (kind === 'metadata' && desk.early) return kind;
  if (kind === 'metadata' && words === '') return desk.next?.quoted ? 'passage' : 'gap';
  if (desk.zones.at === 'reviews' && kind !== 'thought') return 'review';
  if (kind !== 'metadata' && kind !== 'passage') return kind;
  if (desk.label === 'remark') return 'remark';
  // A template lists a chapter's highlights in one callout that bears the chapter's title.
  if (words === '' || readTitleTime(words)) return 'passage';
  return desk.survey.titles.has(foldTitle(words)) || isNewChapter(desk) ? 'chapter' : 'passage';
}

/** In the part of the thoughts the callout may be all that names a chapter. */
const isNewChapter = ({ zones, label, next }: Desk) =>
  zones.at === 'thoughts' && label === undefined && next?.quoted && next.listed;

function openChapter({ words }: Callout, line: Marked, desk: Desk): Taken {
  if (foldTitle(words) === desk.title) desk.close();
  else desk.heading({ level: 2, title: words }, line.number);
  desk.ledger.claim(line.number, 'label');
  desk.listing = true;
  return 'settled';
}

function openPassage({ type, words, colour, unclosed }: Callout, line: Marked, desk: Desk): Taken {
  const open = desk.begin(line, 'signed', colour);
  open.callout = true;
  open.unclosed = unclosed;
  if (words === '') return 'callout';
  const time = readTitleTime(words);
  if (time) {
    if (time.created !== undefined) open.passage.created = time.created;
    return 'time';
  }
  addTitle(open, type, words);
  return 'highlight';
}

/** A template of Sleepleeps prints line ends as `<br>`, for a callout's title is one line. */
function addTitle(open: OpenPassage, type: string, words: string): void {
  const rows = type.startsWith('[!weread') ? words.split(/<br\s*\/?>/i) : [words];
  for (const row of rows) open.addWords(row, false);
  open.titled = true;
}
