import { type Part, writeDocument } from './document.ts';
import { type DocumentFilters, documentFilters } from './document-filters.ts';
import { foldText } from './fold.ts';
import { compareInIndex, groups, type PageRecords, type SearchRecord } from './record.ts';
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
function compareDocuments([one]: readonly Part[], [other]: readonly Part[]): number {
  return one && other ? compareInIndex(one.page, other.page) : 0;
}

interface OpenPart extends Part {
  readonly records: SearchRecord[];
}

const sizeOf = ({ records }: PageRecords) =>
  records.reduce((sum, { text }) => sum + text.length, 0);

/** Fills one document after the other. */
function filled(pages: readonly PageRecords[], room: number): OpenPart[][] {
  const documents: OpenPart[][] = [];
  let left = 0;
  for (const page of pages) {
    let part: OpenPart | undefined;
    // A page is not cut to fill the document before it.
    if (sizeOf(page) > left) left = 0;
    for (const record of page.records) {
      const isFull = documents.length === 0 || left < record.text.length;
      if (!part || isFull) {
        part = { page, records: [] };
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

/** What is searched of a document, and what is shown of it. */
export interface Document {
  /**
   * The n-th after a boundary, which is `undefined`, is the n-th character. One stands before every
   * record, and after the last: no phrase reaches from one record into the next.
   */
  readonly words: readonly (string | undefined)[];
  /** What it holds, wherever that stands. */
  readonly held: readonly string[];
  readonly filters: DocumentFilters;
  /** What the browser is given of it. */
  readonly file: string;
}

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
  const words: (string | undefined)[] = [];
  for (const [at, { sounds }] of records.entries()) {
    words.push(undefined);
    for (const word of toWords(folded[at] ?? '', alphabet)) words.push(word);
    if (sounds) words.push(...soundsOf(sounds));
  }
  return {
    words,
    held: heldWords(texts, folded, alphabet),
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
function soundsOf(sounds: readonly string[]): (string | undefined)[] {
  const initials = sounds.map((sound) => sound.charAt(0));
  return [undefined, ...toSoundWords(sounds), undefined, ...toSoundWords(initials)];
}
