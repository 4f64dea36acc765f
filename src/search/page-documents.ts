import { boundary, type Document, soundMark } from './document.ts';
import { foldFully } from './full-fold.ts';
import { toQuiet } from './quiet.ts';
import type { PageRecords, SearchRecord } from './record.ts';
import { toSoundTokens } from './sound-words.ts';
import { heldWords, toTokens } from './token.ts';

/**
 * Characters in a document. The browser loads whole documents, so a page with hundreds of
 * highlights is given to Pagefind in parts.
 */
const fullAt = 4000;

/** A page of the site as Pagefind is given it; none if there is nothing on it to find. */
export function toDocuments(page: PageRecords): Document[] {
  const { group, newest, facts } = page;
  const meta = {
    title: toQuiet(page.title),
    chapter: toQuiet(page.chapter ?? ''),
    facts: toQuiet(JSON.stringify({ group, newest, facts })),
  };
  return parts(page.records).map((records, part) => {
    const tokens = records.flatMap((record) => tokensOf(record, page));
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

function tokensOf(record: SearchRecord, page: PageRecords): string[] {
  const { text, sounds } = record;
  const tokens = [heading(record, page), ...toTokens(text, foldFully(text))];
  if (!sounds) return tokens;
  const initials = sounds.map((sound) => sound.charAt(0));
  // Initials are there to be found by: they can be read from the sounds.
  return [...tokens, soundMark, ...toSoundTokens(sounds), soundMark, ...toSoundTokens(initials)];
}

function heading(record: SearchRecord, page: PageRecords): string {
  const { kind, path, created = '', colour = '', hasThought } = record;
  if (!path.startsWith(page.path)) throw new TypeError(`${path} is not on the page ${page.path}`);
  const place = kind.charAt(0) + path.slice(page.path.length);
  return boundary + toQuiet([place, created, colour, hasThought ? 1 : ''].join(' ').trimEnd());
}
