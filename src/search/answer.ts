import { type Filter, passesPage, passesRecord } from './filter.ts';
import { type Folded, fold, foldText } from './fold.ts';
import type { Query, Term } from './query.ts';
import type { LoadedPage, LoadedRecord, PageFacts, PageRecords, SearchRecord } from './record.ts';
import { whereSaid } from './sound.ts';
import type { Stretch } from './stretch.ts';

/** A piece of an answer's text. */
export interface Piece {
  readonly text: string;
  /** It is what was asked for. */
  readonly marked: boolean;
}

export interface Answer extends Omit<SearchRecord, 'text' | 'sounds'> {
  /** Of the book or the note. */
  readonly title: string;
  readonly chapter: string | undefined;
  readonly facts: PageFacts;
  readonly excerpt: readonly Piece[];
  /** It holds some of the terms only; the chapter's other answers hold the others. */
  readonly isPart?: true;
  /** It does not hold the terms as they were typed; its title is said so. */
  readonly isSaid?: true;
}

/** Records of a page that pass and hold every term of the query: all of them, and no other. */
export function answersOn(page: LoadedPage, query: Query, filter: Filter): Answer[] {
  if (!passesPage(page, filter)) return [];
  return page.records.flatMap((record) => {
    const found = passesRecord(record, filter) ? findAll(record, query) : undefined;
    return found ? [answerOf(page, record, found)] : [];
  });
}

/**
 * For each term the first record of a page that passes and holds it. Whether all terms are found is for
 * those to see who know all parts of the page.
 */
export function holdersOn(page: LoadedPage, query: Query, filter: Filter): Map<Term, LoadedRecord> {
  const holders = new Map<Term, LoadedRecord>();
  if (!passesPage(page, filter)) return holders;
  const records = page.records.filter((record) => passesRecord(record, filter));
  for (const term of query) {
    const holder = records.find((record) => find(record, term).length > 0);
    if (holder) holders.set(term, holder);
  }
  return holders;
}

/** A record that holds some of the terms. */
export function partOf(page: PageRecords, record: LoadedRecord, query: Query): Answer {
  return { ...answerOf(page, record, findAny(record, query)), isPart: true };
}

function answerOf(
  { title, chapter, facts }: PageRecords,
  { text, folded: _, sounds: __, ...record }: LoadedRecord,
  found: readonly Stretch[],
): Answer {
  return { ...record, title, chapter, facts, excerpt: excerptOf(text, joined(found)) };
}

/** Where those of the terms stand in a record that do. */
function findAny(record: LoadedRecord, query: Query): Stretch[] {
  return query.flatMap((term) => findAll(record, [term]) ?? []);
}

/** Where the terms stand in a record; nothing if one of them does not. */
function findAll(record: LoadedRecord, query: Query): Stretch[] | undefined {
  // Where a term stands takes longer to see than whether it does.
  if (query.length === 0 || !query.every((term) => mayHold(record, term))) return undefined;
  const found: Stretch[] = [];
  for (const term of query) {
    const here = find(record, term);
    if (here.length === 0) return undefined;
    found.push(...here);
  }
  return found;
}

function find(record: LoadedRecord, term: Term): Stretch[] {
  const { text, folded, sounds } = record;
  if (!mayHold(record, term)) return [];
  if (term.isSaid) return whereSaid({ ...fold(text), text: folded }, sounds ?? [], term.text);
  return whereWritten(
    { ...fold(text, term.punctuation), text: searchedOf(record, term) },
    term.text,
  );
}

function mayHold(record: LoadedRecord, term: Term): boolean {
  return term.isSaid ? record.sounds !== undefined : searchedOf(record, term).includes(term.text);
}

const searchedOf = ({ text, folded }: LoadedRecord, { punctuation }: Term) =>
  punctuation === 'kept' ? foldText(text, 'kept') : folded;

function whereWritten(folded: Folded, asked: string): Stretch[] {
  const found: Stretch[] = [];
  let at = folded.text.indexOf(asked);
  while (at !== -1) {
    const begin = folded.begins[at];
    const end = folded.ends[at + asked.length - 1];
    if (begin !== undefined && end !== undefined) found.push({ begin, end });
    at = folded.text.indexOf(asked, at + asked.length);
  }
  return found;
}

/** In order, and those that touch or overlap as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.begin - b.begin)) {
    const last = all.at(-1);
    if (last && stretch.begin <= last.end) {
      all[all.length - 1] = { begin: last.begin, end: Math.max(last.end, stretch.end) };
    } else all.push(stretch);
  }
  return all;
}

/** Characters shown of a long text. */
const shown = 160;
/** Of them, before the first match. */
const before = 40;
/** Characters of a match that is shown whole, though it makes the excerpt longer. */
const wholeMatch = 80;

/** The text about the first match; all of it, where it is short. */
function excerptOf(text: string, marks: readonly Stretch[]): Piece[] {
  const window = text.length <= shown * 1.25 ? whole(text) : windowOf(text, marks);
  const pieces: Piece[] = [];
  const add = (begin: number, end: number, marked: boolean) => {
    if (begin < end) pieces.push({ text: text.slice(begin, end), marked });
  };
  if (window.begin > 0) pieces.push({ text: '…', marked: false });
  let at = window.begin;
  for (const mark of marks) {
    if (mark.end <= window.begin || mark.begin >= window.end) continue;
    add(at, mark.begin, false);
    add(Math.max(mark.begin, window.begin), Math.min(mark.end, window.end), true);
    at = Math.min(mark.end, window.end);
  }
  add(at, window.end, false);
  if (window.end < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

const whole = (text: string): Stretch => ({ begin: 0, end: text.length });

function windowOf(text: string, marks: readonly Stretch[]): Stretch {
  const first = marks[0]?.begin ?? 0;
  const from = Math.min(Math.max(0, first - before), Math.max(0, text.length - shown));
  const begin = from === 0 ? 0 : afterSentence(text, from, first);
  const end = Math.min(begin + shown, text.length);
  const cut = marks.find((mark) => mark.begin < end && mark.end > end);
  const last = cut ? Math.min(cut.end, end + wholeMatch) : end;
  return { begin: betweenSigns(text, begin), end: betweenSigns(text, last) };
}

/** Where a sentence begins between the two places; the first of them if none does. */
function afterSentence(text: string, from: number, to: number): number {
  const end = /[\n。！？；]\s*/.exec(text.slice(from, to));
  return end ? from + end.index + end[0].length : from;
}

/** The same place, or the one before it: a sign outside the first 65,536 is not cut in two. */
function betweenSigns(text: string, at: number): number {
  const splits =
    /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return splits ? at - 1 : at;
}
