import type { Marked } from './line.ts';
import { isCounted } from './read-bare.ts';
import { readTimeLine } from './stamp.ts';
import {
  isNotes,
  isPopularPart,
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
  /** Highlights are the items of a counted list (`1. …`), with no sign before them. */
  readonly counted: Ending | undefined;
  /** Highlights are paragraphs without any mark. */
  readonly bare: Ending | undefined;
  /** Times bear the exporter's sign: others are part of a text. */
  readonly clocks: boolean;
  /** `12个笔记` stands on top, as the official theme prints it. */
  readonly official: boolean;
  /** Its headings are told from a text's by `◆`, as in the official theme. */
  readonly diamonds: boolean;
}

/** Whether an id or a time tells where a highlight ends. */
export type Ending = 'ended' | 'unended';

/** Number of `#` at most before a part of the export; deeper ones label single thoughts. */
const deepestPart = 4;

export const foldTitle = (title: string) => title.replace(/[\s《》]+/g, '');

export function survey(lines: readonly Marked[]): Survey {
  const headings = lines.flatMap(({ heading }) => heading ?? []);
  const high = headings.filter(({ level }) => level <= deepestPart);
  // The official theme has no heading over the reader's own.
  const own = high.filter(({ title }) => !isPopularPart(title));
  const named = new Set(own.map(({ title }) => zoneOf(title)));
  const names: ZoneNames = {
    highlights: named.has('highlights'),
    notes: high.some(({ title }) => isNotes(title)),
    reviews: named.has('reviews'),
    earliest: lines.some(isEarliest),
  };
  const seen = new Seen(names);
  for (const line of lines) seen.take(line);
  const unsigned = seen.signed === 0;
  // Only the heading over them says that what has no mark is a highlight.
  const unmarked = unsigned && names.highlights && seen.quotes === 0 && seen.items === 0;
  const ending = seen.ends > 0 ? 'ended' : 'unended';
  return {
    names,
    titles: new Set(
      headings.flatMap(({ title }) => (isTemplateHeading(title) ? [] : foldTitle(title))),
    ),
    lists: unsigned && seen.items > 0 && (seen.quotes === 0 || names.earliest),
    quotes: unsigned && seen.quotes > 0 && !names.earliest,
    open: unsigned && seen.quotes > 0 && seen.ends === 0,
    counted: unmarked && seen.counted > 0 ? ending : undefined,
    bare: unmarked && seen.counted === 0 ? ending : undefined,
    clocks: seen.clocks > 0,
    diamonds: lines.some(isDiamond),
    official: lines.slice(0, 12).some(({ words }) => /^\d+\s*个笔记$/.test(words)),
  };
}

const isEarliest = ({ words }: Marked) => words.startsWith('- Created at ');
const isDiamond = ({ raw, heading }: Marked) => heading !== undefined && /^#{2,4} ◆ /u.test(raw);

/** How many lines of each kind the file has. */
class Seen {
  readonly #zones: Zones;
  #label: Label | undefined;
  clocks = 0;
  signed = 0;
  ends = 0;
  quotes = 0;
  items = 0;
  counted = 0;

  constructor(names: ZoneNames) {
    this.#zones = new Zones(names);
  }

  take(line: Marked): void {
    const { heading } = line;
    if (heading) {
      this.#zones.enter(heading);
      this.#label = readLabel(heading, this.#zones.at);
      return;
    }
    const { sign, words } = line;
    if (sign?.mark === 'clock') this.clocks += 1;
    if (this.#zones.at !== 'highlights' || this.#label === 'remark' || this.#label === 'liked')
      return;
    if (sign?.mark === 'pin' || words.startsWith('[!')) this.signed += 1;
    else if (sign ? sign.mark === 'clock' : isEnd(words)) {
      this.ends += 1;
      // The item of a list that is a time is no highlight.
      if (line.listed && readTimeLine(words)) return;
    }
    if (line.quoted && words !== '') this.quotes += 1;
    else if (line.listed && line.indent === 0 && line.item !== '') this.items += 1;
    else if (isCounted(line)) this.counted += 1;
  }
}

/** An id, or a time without the exporter's sign. */
const isEnd = (words: string) =>
  (words.includes('^') && /\^[\w~-]+$/.test(words)) || readTimeLine(words) !== undefined;
