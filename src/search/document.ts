import type { DocumentFilters } from './document-filters.ts';
import { colours } from './filter.ts';
import { fromQuietNumbers } from './quiet.ts';
import {
  type Group,
  groups,
  type Kind,
  kinds,
  type LoadedPage,
  type LoadedRecord,
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
export function fromDocument({ url, content }: DocumentText): LoadedPage[] {
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
        pages.push(fromPageHeading(fromQuietNumbers(token.slice(pageMark.length)), url, page));
        continue;
      }
      if (page) record = fromHeading(fromQuietNumbers(token.slice(boundary.length)), page.path);
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
  shared: number,
  path: string,
  chapter: string,
  newest: string,
  title?: string,
  group?: Group,
  book?: string,
  author?: string,
  category?: string,
  ...tags: string[],
];

function fromPageHeading(heading: string, url: string, before: LoadedPage | undefined): OpenPage {
  const said: PageHeading = JSON.parse(heading);
  const [shared, rest, chapter, newest, title, group, book, author, category, ...tags] = said;
  const facts = {
    book: book || undefined,
    author: author || undefined,
    category: category || undefined,
    tags,
  };
  return {
    path: url.slice(0, shared) + rest,
    title: title ?? before?.title ?? '',
    chapter: chapter || undefined,
    group: group ?? before?.group ?? groups.own,
    newest: fromDigits(newest),
    facts: title === undefined && before ? before.facts : facts,
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
    created: fromDigits(created),
    colour: colours.find((one) => one === colour),
    hasThought: thought ? true : undefined,
  };
}

const usualTime = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/;

/** A time without what is the same in all; any other as it is. */
export function toDigits(time: string): string {
  return usualTime.test(time) ? time.replace(/\D/g, '') : time;
}

/** The time that {@link toDigits} made this of. */
function fromDigits(written = ''): string | undefined {
  const time = written.replace(
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/,
    (_, year, month, day, hour, minute, second) =>
      `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}`,
  );
  return time || undefined;
}
