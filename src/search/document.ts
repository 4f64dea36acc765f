import type { DocumentFilters } from './document-filters.ts';
import { colours } from './filter.ts';
import { fromQuiet } from './quiet.ts';
import {
  type Group,
  groups,
  type Kind,
  kinds,
  type LoadedPage,
  type LoadedRecord,
  type PageFacts,
  type SearchRecord,
} from './record.ts';
import { fromSoundTokens } from './sound-words.ts';
import { fromTokens } from './token.ts';

/** What Pagefind calls a page, and gives back as it was. */
export interface DocumentText {
  readonly url: string;
  /** Words to index, and between them what is only carried along. */
  readonly content: string;
}

export interface Document extends DocumentText {
  readonly filters: DocumentFilters;
}

/**
 * Begins the token before a record's own, and alone the one after the last record. A token without
 * a letter is not indexed but takes a place, so no phrase reaches from one record into the next.
 */
export const boundary = '`';
/** Begins what is said of a page, before its first record. */
export const pageMark = '`|';
/** Before a record's sounds, and again before their initials. */
export const soundMark = '`=';

const kindsByLetter = new Map<string, Kind>(kinds.map((kind) => [kind.charAt(0), kind]));

/** The pages, or the parts of them, that a document was made of. */
export function fromDocument({ content }: DocumentText): LoadedPage[] {
  const pages: OpenPage[] = [];
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
      const page = pages.at(-1);
      if (page && record) page.records.push(fromParts(record, parts));
      record = undefined;
      if (token === boundary) break;
      if (token.startsWith(pageMark)) {
        pages.push(fromPageHeading(fromQuiet(token.slice(pageMark.length)), page));
        continue;
      }
      if (page) record = fromHeading(fromQuiet(token.slice(boundary.length)), page.path);
      parts = [];
    }
    part = [];
    parts.push(part);
  }
  return pages;
}

interface OpenPage extends LoadedPage {
  readonly records: LoadedRecord[];
}

type PageHeading = [
  path: string,
  chapter: string,
  newest: string,
  title?: string,
  group?: Group,
  facts?: PageFacts,
];

function fromPageHeading(heading: string, before: LoadedPage | undefined): OpenPage {
  const [path, chapter, newest, title, group, facts]: PageHeading = JSON.parse(heading);
  return {
    path,
    title: title ?? before?.title ?? '',
    chapter: chapter || undefined,
    group: group ?? before?.group ?? groups.own,
    newest: newest || undefined,
    facts: facts ?? before?.facts ?? { tags: [] },
    records: [],
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
