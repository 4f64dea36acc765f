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
}

/** All that can be found on one page of the site. */
export interface PageRecords {
  /** Base included. */
  readonly path: string;
  /** Of the book or the note. */
  readonly title: string;
  /** Of the chapter, on a chapter's page. */
  readonly chapter?: string | undefined;
  /** Which piece of the page this is, where it comes in several; counted from 0. */
  readonly piece?: number;
  readonly records: readonly SearchRecord[];
}
