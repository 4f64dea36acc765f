import { boundary, type Document, pageMark, soundMark, toDigits } from './document.ts';
import { documentFilters } from './document-filters.ts';
import { foldFully } from './full-fold.ts';
import { toQuietNumbers } from './quiet.ts';
import { compareInIndex, groups, type PageRecords, type SearchRecord } from './record.ts';
import { sizeOf } from './shards.ts';
import { toSoundTokens } from './sound-words.ts';
import { type Alphabet, heldWords, toTokens } from './token.ts';

/** A page, or a part of it, in a document. */
export interface Part {
  readonly page: PageRecords;
  readonly address: string;
  readonly records: SearchRecord[];
}

/**
 * Divides pages of the site into documents, in the order of the index by the first of their pages.
 * Short pages of a book come together; a book that has changed changes no document of another. Of the
 * titles all come together.
 *
 * @param pages In the order of the index.
 * @param room Characters in a document. The browser loads whole documents, so a page with hundreds
 *   of highlights is given in parts.
 */
export function inDocuments(pages: Iterable<PageRecords>, room: number): (readonly Part[])[] {
  const together = Map.groupBy(pages, ({ group, facts, path }) =>
    group === groups.titles ? '' : `${group} ${facts.book ?? path}`,
  );
  return [...together.values()].flatMap((some) => filled(some, room)).sort(compareDocuments);
}

/** Negative where `one` comes first in the index. */
export function compareDocuments([one]: readonly Part[], [other]: readonly Part[]): number {
  return one && other ? compareInIndex(one.page, other.page) : 0;
}

/** Fills one document after the other. */
function filled(pages: readonly PageRecords[], room: number): Part[][] {
  const documents: Part[][] = [];
  let left = 0;
  for (const page of pages) {
    // Of two documents with one address Pagefind keeps the later.
    let piece = page.piece ?? 0;
    let part: Part | undefined;
    // A page is not cut to fill the document before it.
    if (sizeOf(page) > left) left = 0;
    for (const record of page.records) {
      const isFull = documents.length === 0 || left < record.text.length;
      if (!part || isFull) {
        part = { page, address: piece === 0 ? page.path : `${page.path}?${piece}`, records: [] };
        piece += 1;
        if (isFull || left === 0) {
          documents.push([part]);
          left = room;
        } else documents.at(-1)?.push(part);
      }
      part.records.push(record);
      left = Math.max(0, left - record.text.length);
    }
  }
  return documents;
}

/** A document as Pagefind is given it. */
export function toDocument(parts: readonly Part[], alphabet: Alphabet): Document {
  const url = parts[0]?.address ?? '/';
  const tokens = parts.flatMap(({ page, records }, index) => [
    pageHeading(page, url, parts[index - 1]?.page),
    ...records.flatMap((record) => tokensOf(record, page, alphabet)),
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

function tokensOf(record: SearchRecord, page: PageRecords, alphabet: Alphabet): string[] {
  const { text, sounds } = record;
  const tokens = [heading(record, page), ...toTokens(text, foldFully(text), alphabet)];
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
