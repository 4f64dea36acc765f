import { colours } from './filter.ts';
import { fromQuiet, toQuiet } from './quiet.ts';
import { groups, type Kind, kinds, type PageRecords, type SearchRecord } from './record.ts';
import { fromTokens, heldWords, toTokens } from './token.ts';

/** What Pagefind calls a page: its text is words to index, its metadata is carried along. */
export interface Document {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * Characters in a document. The browser loads whole documents, so a page with hundreds of
 * highlights is given to Pagefind in parts.
 */
const fullAt = 4000;

/**
 * Begins the token before a record's own, and alone the one after the last record. A token without
 * a letter is not indexed but takes a place, so no phrase reaches from one record into the next.
 */
const boundary = '`';

/** A page of the site as Pagefind is given it; none if there is nothing on it to find. */
export function toDocuments(page: PageRecords): Document[] {
  const { group, newest, facts } = page;
  const meta = {
    title: toQuiet(page.title),
    chapter: toQuiet(page.chapter ?? ''),
    facts: toQuiet(JSON.stringify({ group, newest, facts })),
  };
  return parts(page.records).map((records, part) => {
    const tokens = records.flatMap((record) => [heading(record, page), ...toTokens(record.text)]);
    const held = heldWords(records.map((record) => record.text));
    const content = [...tokens, boundary, ...held].join(' ');
    // Of two documents with one address Pagefind keeps the later.
    const piece = (page.piece ?? 0) + part;
    return { url: piece === 0 ? page.path : `${page.path}?${piece}`, content, meta };
  });
}

function parts(records: readonly SearchRecord[]): SearchRecord[][] {
  const all: SearchRecord[][] = [];
  let size = fullAt;
  for (const record of records) {
    const open = all.at(-1);
    if (open && size + record.text.length <= fullAt) open.push(record);
    else {
      all.push([record]);
      size = 0;
    }
    size += record.text.length;
  }
  return all;
}

function heading(record: SearchRecord, page: PageRecords): string {
  const { kind, path, created = '', colour = '', hasThought } = record;
  if (!path.startsWith(page.path)) throw new TypeError(`${path} is not on the page ${page.path}`);
  const place = kind.charAt(0) + path.slice(page.path.length);
  return boundary + toQuiet([place, created, colour, hasThought ? 1 : ''].join(' ').trimEnd());
}

const kindsByLetter = new Map<string, Kind>(kinds.map((kind) => [kind.charAt(0), kind]));

/** The page, or the part of it, that {@link toDocuments} made this of. */
export function fromDocument({ url, content, meta }: Document): PageRecords {
  const page = url.replace(/\?\d+$/, '');
  const records: SearchRecord[] = [];
  let record: Omit<SearchRecord, 'text'> | undefined;
  let tokens: string[] = [];
  for (const token of content.split(' ')) {
    if (!token.startsWith(boundary)) {
      tokens.push(token);
      continue;
    }
    if (record) records.push({ ...record, text: fromTokens(tokens) });
    if (token === boundary) break;
    record = fromHeading(fromQuiet(token.slice(1)), page);
    tokens = [];
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

function fromHeading(heading: string, page: string): Omit<SearchRecord, 'text'> | undefined {
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
