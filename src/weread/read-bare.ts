import { takeBlockId } from './block-id.ts';
import type { Desk, Taken } from './desk.ts';
import type { HeadingWords } from './heading.ts';
import type { Marked } from './line.ts';
import { readStamp } from './moment.ts';

/** `1. …`: a template counts the highlights. */
const number = /^\d{1,4}[.)]\s+(?=\S)/;
/** A WeRead place, which no text of the reader's own bears. */
const place = /\d+[-_~]\d+[-_~]\d+$/;
/** `想法：…` below the passage that it speaks of. */
const thought = /^(?:我的)?(?:想法|评论|思考|感想|批注|笔记)\s*[:：]\s*(?=\S)/;

/** Code, a table, HTML, an embed: nothing that a template prints of a highlight. */
const other = /^(?:`{3}|~{3}|\||<|!?\[\[|!\[|#\S)/;

/** Whether a line is an item of a counted list. */
export const isCounted = ({ quoted, listed, indent, words }: Marked) =>
  !quoted && !listed && indent === 0 && number.test(words);

/** The moment of a heading that says nothing else, as templates print it over each highlight. */
export function readTimeHeading({ title, level }: HeadingWords): string | undefined {
  if (level < 3 || !/\d:\d\d/.test(title)) return undefined;
  return readStamp(title)?.created;
}

/**
 * Reads a line of the highlights' part in a file whose highlights bear no mark: counted ones, those
 * that end in an id, and where nothing ends them, every paragraph.
 */
export function takeBare(line: Marked, desk: Desk): Taken | undefined {
  const { open, survey } = desk;
  if (open?.at === 'passage' && !(desk.goesOn && desk.endsAhead)) {
    const label = thought.exec(line.words)?.[0];
    if (label !== undefined && (desk.apart || open.complete)) {
      open.beginAside(line.words.slice(label.length), line);
      return 'thought';
    }
  }
  const isOwn =
    open === undefined || open.at === 'passage' || (open.at === 'words' && open.complete);
  if (
    !isOwn ||
    desk.zones.at !== 'highlights' ||
    desk.label === 'remark' ||
    desk.label === 'liked'
  ) {
    return undefined;
  }
  // Behind a thought, which stands further in, its highlight has ended.
  const closed = (open?.at === 'passage' && open.inThought) || !(desk.goesOn && desk.endsAhead);
  if (survey.counted && isCounted(line) && closed) {
    desk.begin(line, 'list').addWords(line.words.replace(number, ''), false);
    return 'highlight';
  }
  if (desk.goesOn) return undefined;
  if (!isParagraph(line, desk)) return undefined;
  desk.begin(line, 'bare').addWords(line.words, false);
  return 'highlight';
}

function isParagraph({ words, indent }: Marked, desk: Desk): boolean {
  const { bare } = desk.survey;
  if (place.test(takeBlockId(words).id ?? '')) return true;
  if (bare === 'ended') return desk.ahead === 'end';
  const begins = desk.apart || desk.moment !== undefined || desk.blocks.at(-1)?.type === 'heading';
  return bare === 'unended' && begins && indent < 4 && !other.test(words);
}
