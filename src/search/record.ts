import type { Colour } from '../weread/book.ts';

/** What an answer can be. */
export const kinds = [
  'book',
  'chapter',
  'highlight',
  'thought',
  'liked',
  'review',
  'note',
  'prose',
] as const;
export type Kind = (typeof kinds)[number];

/** One thing that search answers with. */
export interface SearchRecord {
  readonly kind: Kind;
  /** Where it stands, base included: its page's path, and `#` with its anchor if it has one. */
  readonly path: string;
  /** Plain text; a line end between paragraphs. */
  readonly text: string;
  /** As the exporter wrote it, `YYYY-MM-DDTHH:mm:ss`; of a note the day only. */
  readonly created?: string | undefined;
  readonly colour?: Colour | undefined;
  /** A highlight that the reader wrote something on. */
  readonly hasThought?: boolean | undefined;
  /**
   * How the text's first characters are said, as they are when folded: a syllable for a Han
   * character, itself for any other.
   */
  readonly sounds?: readonly string[] | undefined;
}

/** As the index brings it. */
export interface LoadedRecord extends SearchRecord {
  /** Its text folded, one writing of each character for all. */
  readonly folded: string;
}

/** What is asked of a page by the filters, beside what its records are. */
export interface PageFacts {
  /** Id of the book. */
  readonly book?: string | undefined;
  readonly author?: string | undefined;
  /** From the general to the particular, with `/` between. */
  readonly category?: string | undefined;
  readonly tags: readonly string[];
}

/**
 * Where a page stands in the index: all of a smaller number before any of a greater one. Titles:
 * who asks for one wants the book before those who mention it. What the reader marked and wrote.
 * What others say of the book. Only what the reader made has a time, so that in the order of the
 * index the newest come first, too.
 */
export const groups = { titles: 0, own: 1, rest: 2 } as const;
export type Group = (typeof groups)[keyof typeof groups];

/** All that can be found on one page of the site. */
export interface PageRecords {
  /** Base included. */
  readonly path: string;
  /** Of the book or the note. */
  readonly title: string;
  /** Of the chapter, on a chapter's page. */
  readonly chapter?: string | undefined;
  readonly group: Group;
  /** Newest `created` of its records; absent where none has one. In its group the newest is first. */
  readonly newest?: string | undefined;
  readonly facts: PageFacts;
  readonly records: readonly SearchRecord[];
}

/** As the index brings it. */
export interface LoadedPage extends PageRecords {
  readonly records: readonly LoadedRecord[];
}

/** The newest `created` of records, which is a page's `newest`. */
export function newestOf(records: readonly SearchRecord[]): string | undefined {
  return records.reduce<string | undefined>(
    (newest, { created }) => (created && !(newest && newest >= created) ? created : newest),
    undefined,
  );
}

/** By group, in it the newest first, and what has no time last. Negative where `a` comes first. */
export function compareInIndex(
  a: Pick<PageRecords, 'group' | 'newest'>,
  b: Pick<PageRecords, 'group' | 'newest'>,
): number {
  return a.group - b.group || compareNewest(a.newest, b.newest);
}

/** The newest first, and what has no time last. */
export function compareNewest(a = '', b = ''): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
