import { takeBlockId } from './block-id.ts';
import { readStamp, type Stamp } from './moment.ts';

/** A line that says when something was marked, and nothing else. */
export interface TimeLine {
  /** Absent where the exporter did not know it (`Invalid date`). */
  readonly created: string | undefined;
  readonly id: string | undefined;
  /** Words or signs of a template stand about the time, so that it is surely none of the text. */
  readonly framed: boolean;
  /** Words say that it is a time. */
  readonly said: boolean;
}

/** What templates write before a time: `— 创建于 …`, `*写于…*`, `创建时间：…`, `Created at …`. */
const words =
  /^(?:创建于|写于|记录于|记于|划线于|摘录于|标注于|添加于|发表于|(?:创建|划线|标注|记录|添加)时间|时间|created(?:\s+at)?)\s*[:：]?\s*/i;
const frame = /^[\s*_`~—–-]+|[\s*_`~]+$/g;
const tag = /<\/?[a-z][^<>]*>/gi;
/** What a time or anything before it may begin with: few lines of text do. */
const firsts: ReadonlySet<number> = new Set(
  [...'0123456789Ii创写记划摘标添发时Cc*_`~—–-<[ \t'].map((first) => first.charCodeAt(0)),
);
/** Characters; a time with all that templates set about it is far shorter, an id may be long. */
const longest = 300;

/** Reads a time without the exporter's own sign ⏱, as people's templates print it. */
export function readTimeLine(line: string): TimeLine | undefined {
  if (line.length > longest || !firsts.has(line.charCodeAt(0))) return undefined;
  if (!/\d{4}[-/.年]|Invalid da/.test(line)) return undefined;
  const { text, id } = takeBlockId(line);
  const untagged = text.replace(tag, '');
  const plain = untagged.replace(frame, '');
  const said = words.exec(plain)?.[0] ?? '';
  const stamp = readStamp(plain.slice(said.length));
  if (!stamp) return undefined;
  const framed = said !== '' || plain !== text.trim();
  // A day alone may be the text's own.
  if (!framed && (stamp.created === undefined || !/\d:\d\d/.test(plain))) return undefined;
  if (plain.slice(said.length) === '') return undefined;
  return { created: stamp.created, id, framed, said: said !== '' };
}

/**
 * Takes the time off the end of a thought: 0.6.0 to 2.0 print `thought - ⏱ T`. Where nothing stands
 * behind the sign, it is one of the thought's own.
 */
export function takeStamp(text: string): {
  readonly text: string;
  readonly stamp: Stamp | undefined;
} {
  const at = text.lastIndexOf('⏱');
  const time = at === -1 ? '' : text.slice(at).replace(/^⏱\uFE0F?/u, '');
  const stamp = time.trim() === '' ? undefined : readStamp(time);
  if (!stamp) return { text, stamp: undefined };
  const words = text.slice(0, at).trimEnd();
  return { text: words.endsWith('-') ? words.slice(0, -1).trimEnd() : words, stamp };
}
