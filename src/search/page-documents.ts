import { type Part, writeDocument } from './document.ts';
import { type DocumentFilters, documentFilters } from './document-filters.ts';
import { foldText } from './fold.ts';
import { compareInIndex, groups, type PageRecords, type SearchRecord } from './record.ts';
import { sizeOf } from './shards.ts';
import { toSoundWords } from './sound-words.ts';
import { type Alphabet, heldWords, toWords } from './token.ts';
import { toStandard } from './variants.ts';

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

interface OpenPart extends Part {
  readonly records: SearchRecord[];
}

/** Fills one document after the other. */
function filled(pages: readonly PageRecords[], room: number): OpenPart[][] {
  const documents: OpenPart[][] = [];
  let left = 0;
  for (const page of pages) {
    // Of two documents with one address Pagefind keeps the later.
    let piece = page.piece ?? 0;
    let part: OpenPart | undefined;
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

/** A document as Pagefind is given it: words, of which the n-th after a boundary is the n-th character. */
export interface Document {
  readonly url: string;
  readonly content: string;
  readonly filters: DocumentFilters;
  /** What the browser is given of it. */
  readonly file: string;
}

/**
 * Stands before every record, and after the last. A token without a letter is not indexed but takes a
 * place, so no phrase reaches from one record into the next.
 */
export const boundary = '`';

export function toDocument(parts: readonly Part[], alphabet: Alphabet): Document {
  const records = parts.flatMap((part) => part.records);
  const standards = new Map<string, string>();
  const texts = records.map(({ text }) => text);
  const folded = texts.map((text) => {
    const one = foldText(text);
    const standard = toStandard(one);
    noteDifferences(standards, one, standard);
    return standard;
  });
  const words = records.flatMap(({ sounds }, at) => [
    boundary,
    ...toWords(folded[at] ?? '', alphabet),
    ...(sounds ? soundsOf(sounds) : []),
  ]);
  return {
    url: parts[0]?.address ?? '/',
    content: [...words, boundary, ...heldWords(texts, folded, alphabet)].join(' '),
    filters: documentFilters(parts.map((part) => ({ ...part.page, records: part.records }))),
    file: writeDocument(parts, standards),
  };
}

function noteDifferences(standards: Map<string, string>, folded: string, standard: string): void {
  if (folded === standard) return;
  for (let unit = 0; unit < folded.length; unit += 1) {
    const [one, other] = [folded.charAt(unit), standard.charAt(unit)];
    if (one !== other) standards.set(one, other);
  }
}

/** How a text is said, and after it the initials of that. */
function soundsOf(sounds: readonly string[]): string[] {
  const initials = sounds.map((sound) => sound.charAt(0));
  return [boundary, ...toSoundWords(sounds), boundary, ...toSoundWords(initials)];
}
