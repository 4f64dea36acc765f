import type { Colour } from '../../src/weread/book.ts';

/** `YYYY-MM-DD HH:mm:ss`. */
export type Time = string;

/** A book nobody wrote, with a reader's marks in it, as WeRead keeps them. */
export interface InventedBook {
  readonly metadata: InventedMetadata;
  /** In the book's order. */
  readonly chapters: readonly InventedChapter[];
  /** On the book as a whole. */
  readonly reviews: readonly InventedThought[];
}

export interface InventedMetadata {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly isbn: string;
  /** As in `计算机-编程设计`. */
  readonly category: string;
  readonly cover: string;
  readonly link: string;
  /** May have several lines. */
  readonly intro: string;
  readonly published: Time;
  /** Days, `YYYY-MM-DD`. */
  readonly started: string;
  readonly finished: string | undefined;
  readonly lastRead: string;
  /** Per cent. */
  readonly progress: number;
  /** Seconds. */
  readonly readingTime: number;
  readonly readingDays: number;
}

export interface InventedChapter {
  /** WeRead's number for it; grows from chapter to chapter. */
  readonly uid: number;
  /** 1 for the uppermost. Few templates print those below 3. */
  readonly level: number;
  readonly title: string;
  /** In the chapter's order. */
  readonly highlights: readonly InventedHighlight[];
  /** Thoughts on passages that are no highlights. */
  readonly remarks: readonly InventedRemark[];
  /** On the chapter as a whole. */
  readonly thoughts: readonly InventedThought[];
}

export interface InventedRange {
  /** Characters from the chapter's start. */
  readonly start: number;
  readonly end: number | undefined;
}

export interface InventedHighlight extends InventedRange {
  /** Lines divided by `\n`. */
  readonly text: string;
  readonly created: Time;
  readonly colour: Colour;
  /** How many other readers marked it too, if it is a popular one. */
  readonly popular: number | undefined;
  /** `false`: popular, but not marked by the reader. Such a one has no thoughts. */
  readonly own: boolean;
  /** In the order of writing. */
  readonly thoughts: readonly InventedThought[];
}

export interface InventedRemark extends InventedRange {
  readonly quote: string;
  readonly thought: InventedThought;
}

export interface InventedThought {
  /** The reader's number and a token, divided by `_`, as in `77_7abcdefgh`. */
  readonly id: string;
  /** Markdown, lines divided by `\n`; may end with one. */
  readonly text: string;
  readonly created: Time;
}

/** As WeRead writes it: the end may be missing. */
export function rangeText({ start, end }: InventedRange): string {
  return end === undefined ? String(start) : `${start}-${end}`;
}
