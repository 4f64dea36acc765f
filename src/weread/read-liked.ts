import { readThoughtHead } from './aside.ts';
import type { Desk, Taken } from './desk.ts';
import type { Marked } from './line.ts';
import { readStamp } from './moment.ts';
import { OpenLiked } from './open-liked.ts';

const thumb = '👍 ';
const dated = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (.+)$/su;

/** Reads what stands under `点赞的评论`. */
export function takeLiked(line: Marked, desk: Desk): Taken | undefined {
  if (desk.label !== 'liked') return undefined;
  const open = desk.open?.at === 'liked' ? desk.open : undefined;
  if (line.quoted && line.words.startsWith(thumb) && !desk.goesOn) {
    desk.ledger.mark(`> ${thumb.trim()}`);
    desk.beginLiked(new OpenLiked(line, line.words.slice(thumb.length)));
    return 'thought';
  }
  const head = readHead(line, desk);
  if (head) {
    desk.beginLiked(new OpenLiked(line, '', head));
    return 'label';
  }
  if (!open) return undefined;
  if (isOver(open, line, desk)) {
    desk.close();
    return undefined;
  }
  return open.add(line, desk.apart);
}

function readHead(
  line: Marked,
  desk: Desk,
): { readonly created: string; readonly by: string } | undefined {
  if (line.quoted || !desk.apart || desk.goesOn) return undefined;
  const [, time = '', by = ''] = dated.exec(line.raw.trimEnd()) ?? [];
  const created = time === '' || by === '发表想法' ? undefined : readStamp(time)?.created;
  return created === undefined ? undefined : { created, by };
}

function isOver({ dated: isDated, complete }: OpenLiked, line: Marked, desk: Desk): boolean {
  if (!isDated) return complete || (desk.ahead !== 'end' && (desk.apart || isHeading(line, desk)));
  if (desk.apart && (line.quoted || readThoughtHead(line.words) !== undefined)) return true;
  return isHeading(line, desk);
}

/** Where the theme's own headings bear a mark, others may stand in a comment. */
function isHeading({ raw, heading }: Marked, { survey, zones }: Desk): boolean {
  if (!heading) return false;
  return !survey.diamonds || /^#+\s+◆/u.test(raw) || zones.opened(heading) !== undefined;
}
