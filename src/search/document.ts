import { colours } from './filter.ts';
import { fromQuiet } from './quiet.ts';
import {
  groups,
  type Kind,
  kinds,
  type LoadedPage,
  type LoadedRecord,
  type PageRecords,
  type SearchRecord,
} from './record.ts';
import { fromSoundTokens } from './sound-words.ts';
import { fromTokens } from './token.ts';

/** What Pagefind calls a page: its text is words to index, its metadata is carried along. */
export interface Document {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * Begins the token before a record's own, and alone the one after the last record. A token without
 * a letter is not indexed but takes a place, so no phrase reaches from one record into the next.
 */
export const boundary = '`';
/** Before a record's sounds, and again before their initials. */
export const soundMark = '`=';

const kindsByLetter = new Map<string, Kind>(kinds.map((kind) => [kind.charAt(0), kind]));

/** The page, or the part of it, that a document was made of. */
export function fromDocument({ url, content, meta }: Document): LoadedPage {
  const page = url.replace(/\?\d+$/, '');
  const records: LoadedRecord[] = [];
  let record: Heading | undefined;
  /** Tokens of the text, of its sounds and of their initials. */
  let parts: string[][] = [];
  let part: string[] = [];
  for (const token of content.split(' ')) {
    if (!token.startsWith(boundary)) {
      part.push(token);
      continue;
    }
    if (token !== soundMark) {
      if (record) records.push(fromParts(record, parts));
      if (token === boundary) break;
      record = fromHeading(fromQuiet(token.slice(1)), page);
      parts = [];
    }
    part = [];
    parts.push(part);
  }
  const chapter = fromQuiet(meta['chapter'] ?? '');
  return {
    path: page,
    title: fromQuiet(meta['title'] ?? ''),
    chapter: chapter || undefined,
    ...aboutPage(fromQuiet(meta['facts'] ?? '')),
    records,
  };
}

type Heading = Omit<SearchRecord, 'text' | 'sounds'>;

function fromParts(record: Heading, [text = [], sounds]: readonly string[][]): LoadedRecord {
  return {
    ...record,
    ...fromTokens(text),
    sounds: sounds && fromSoundTokens(sounds),
  };
}

function fromHeading(heading: string, page: string): Heading | undefined {
  const [place = '', created, colour, thought] = heading.split(' ');
  const kind = kindsByLetter.get(place.charAt(0));
  if (!kind) return undefined;
  return {
    kind,
    path: page + place.slice(1),
    created: created || undefined,
    colour: colours.find((one) => one === colour),
    hasThought: thought ? true : undefined,
  };
}

function aboutPage(json: string): Pick<PageRecords, 'group' | 'newest' | 'facts'> {
  return json ? JSON.parse(json) : { group: groups.own, facts: { tags: [] } };
}
