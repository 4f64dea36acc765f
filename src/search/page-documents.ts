import { boundary, type Document, pageMark, soundMark, toDigits } from './document.ts';
import { documentFilters } from './document-filters.ts';
import { foldFully } from './full-fold.ts';
import { toQuietNumbers } from './quiet.ts';
import { groups, type PageRecords, type SearchRecord } from './record.ts';
import { toSoundTokens } from './sound-words.ts';
import { heldWords, type Paired, toTokens } from './token.ts';

/** A page, or a part of it. */
interface Part {
  readonly page: PageRecords;
  readonly address: string;
  readonly records: SearchRecord[];
}

/**
 * Pages of the site as Pagefind is given them. Short pages that follow one another come together, as
 * each document costs every reader some bytes; but those of another book begin another, so that a
 * book that has changed changes no document of its neighbours.
 *
 * @param room Characters in a document. The browser loads whole documents, so a page with hundreds
 *   of highlights is given in parts.
 */
export function* toDocuments(
  pages: Iterable<PageRecords>,
  paired: Paired,
  room: number,
): Generator<Document, void, void> {
  let open: Part[] = [];
  let size = 0;
  for (const page of pages) {
    const pageSize = sum(page.records);
    const last = open.at(-1)?.page;
    if (last && (!belongTogether(last, page) || size + Math.min(pageSize, room) > room)) {
      yield toDocument(open, paired);
      [open, size] = [[], 0];
    }
    // Of two documents with one address Pagefind keeps the later.
    let piece = page.piece ?? 0;
    let part: Part | undefined;
    for (const record of page.records) {
      if (!part || (size > 0 && size + record.text.length > room)) {
        if (part) {
          yield toDocument(open, paired);
          [open, size] = [[], 0];
        }
        part = { page, address: piece === 0 ? page.path : `${page.path}?${piece}`, records: [] };
        open.push(part);
        piece += 1;
      }
      part.records.push(record);
      size += record.text.length;
    }
  }
  if (open.length > 0) yield toDocument(open, paired);
}

const sum = (records: readonly SearchRecord[]) =>
  records.reduce((length, { text }) => length + text.length, 0);

/** All titles are as one book: each of them is short. */
function belongTogether(one: PageRecords, other: PageRecords): boolean {
  if (one.group !== other.group) return false;
  return one.group === groups.titles || (one.facts.book ?? one.path) === other.facts.book;
}

function toDocument(parts: readonly Part[], paired: Paired): Document {
  const url = parts[0]?.address ?? '/';
  const tokens = parts.flatMap(({ page, records }, index) => [
    pageHeading(page, url, parts[index - 1]?.page),
    ...records.flatMap((record) => tokensOf(record, page, paired)),
  ]);
  const texts = parts.flatMap(({ records }) => records.map(({ text }) => text));
  return {
    url,
    content: [...tokens, boundary, ...heldWords(texts)].join(' '),
    filters: documentFilters(parts.map(({ page, records }) => ({ ...page, records }))),
  };
}

/** Says of a page what is not said by the document's address, nor was of the page before it. */
function pageHeading(page: PageRecords, url: string, before: PageRecords | undefined): string {
  const { path, title, chapter = '', group, newest = '', facts } = page;
  const shared = sharedStart(path, url);
  const said = [shared, path.slice(shared), chapter, toDigits(newest)];
  const isSame = before?.title === title && JSON.stringify(before.facts) === JSON.stringify(facts);
  const { book = '', author = '', category = '', tags } = facts;
  const more = isSame ? [] : [title, group, book, author, category, ...tags];
  return pageMark + toQuietNumbers(JSON.stringify([...said, ...more]));
}

/** How many characters two texts begin with alike. */
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

function tokensOf(record: SearchRecord, page: PageRecords, paired: Paired): string[] {
  const { text, sounds } = record;
  const tokens = [heading(record, page), ...toTokens(text, foldFully(text), paired)];
  if (!sounds) return tokens;
  const initials = sounds.map((sound) => sound.charAt(0));
  // Initials are there to be found by: they can be read from the sounds.
  return [...tokens, soundMark, ...toSoundTokens(sounds), soundMark, ...toSoundTokens(initials)];
}

function heading(record: SearchRecord, page: PageRecords): string {
  const { kind, path, created = '', colour = '', hasThought } = record;
  if (!path.startsWith(page.path)) throw new TypeError(`${path} is not on the page ${page.path}`);
  const place = kind.charAt(0) + path.slice(page.path.length);
  const said = [place, toDigits(created), colour, hasThought ? 1 : ''];
  return boundary + toQuietNumbers(said.join(' ').trimEnd());
}
