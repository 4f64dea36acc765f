import { readHeading } from './heading.ts';
import type { Marked } from './line.ts';
import { readTimeLine } from './stamp.ts';
import {
  isNotes,
  isTemplateHeading,
  type Label,
  readLabel,
  type ZoneNames,
  Zones,
  zoneOf,
} from './zone.ts';

/**
 * What the lines of a file say together of the template that printed them. A block is recognised by
 * its own marks; only where it has none does the rest of the file tell what it is.
 */
export interface Survey {
  readonly names: ZoneNames;
  /** Titles of all headings, without their spaces. */
  readonly titles: ReadonlySet<string>;
  /** Highlights are the items of a list, with no sign before them. */
  readonly lists: boolean;
  /** Highlights are quotes with no sign before them. */
  readonly quotes: boolean;
  /** … and no id or time behind them, which would tell where one ends. */
  readonly open: boolean;
  /** Times bear the exporter's sign: others are part of a text. */
  readonly clocks: boolean;
  /** `12个笔记` stands on top, as the official theme prints it. */
  readonly official: boolean;
  /** Its headings are told from a text's by `◆`, as in the official theme. */
  readonly diamonds: boolean;
}

/** Number of `#` at most before a part of the export; deeper ones label single thoughts. */
const deepestPart = 4;

export const foldTitle = (title: string) => title.replace(/[\s《》]+/g, '');

export function survey(lines: readonly Marked[]): Survey {
  const headings = lines.flatMap((line) => readHeading(line.quoted ? line.words : line.raw) ?? []);
  const high = headings.filter(({ level }) => level <= deepestPart);
  const named = new Set(high.map(({ title }) => zoneOf(title)));
  const names: ZoneNames = {
    highlights: named.has('highlights'),
    notes: high.some(({ title }) => isNotes(title)),
    reviews: named.has('reviews'),
    earliest: lines.some(({ words }) => /^- Created at /.test(words)),
  };
  const zones = new Zones(names);
  const seen = { signed: 0, quotes: 0, items: 0, ends: 0, clocks: 0 };
  let label: Label | undefined;
  for (const line of lines) {
    const heading = readHeading(line.quoted ? line.words : line.raw);
    if (heading) {
      zones.enter(heading);
      label = readLabel(heading, zones.at);
      continue;
    }
    if (line.sign?.mark === 'clock') seen.clocks += 1;
    if (zones.at !== 'highlights' || label === 'remark') continue;
    if (line.sign?.mark === 'pin' || line.words.startsWith('[!')) seen.signed += 1;
    else if (line.sign) seen.ends += line.sign.mark === 'clock' ? 1 : 0;
    else if (/\^[\w~-]+$/.test(line.words) || readTimeLine(line.words)) seen.ends += 1;
    if (line.quoted && line.words !== '') seen.quotes += 1;
    else if (line.listed && line.indent === 0 && line.item !== '') seen.items += 1;
  }
  const unsigned = seen.signed === 0;
  return {
    names,
    titles: new Set(
      headings.flatMap(({ title }) => (isTemplateHeading(title) ? [] : foldTitle(title))),
    ),
    lists: unsigned && seen.items > 0 && (seen.quotes === 0 || names.earliest),
    quotes: unsigned && seen.quotes > 0 && !names.earliest,
    open: unsigned && seen.quotes > 0 && seen.ends === 0,
    clocks: seen.clocks > 0,
    diamonds: lines.some(({ raw }) => /^#{2,4} ◆ /u.test(raw)),
    official: lines.slice(0, 12).some(({ words }) => /^\d+\s*个笔记$/.test(words)),
  };
}
