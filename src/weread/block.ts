import type { Colour } from './book.ts';
import type { ClaimedLine } from './claim.ts';

/** What a thought is before its place in the book is known. */
export interface Aside {
  text: string;
  created?: string;
  id?: string;
  line: number;
}

/** A quoted passage: a highlight, or what a thought speaks of. */
export interface Passage {
  readonly type: 'passage';
  readonly line: number;
  /** A sign or a callout begins it, not a bare `>`. */
  readonly signed: boolean;
  /** As they are in the file, its thoughts' among them. */
  readonly lines: ClaimedLine[];
  readonly paragraphs: string[];
  readonly asides: Aside[];
  /** As in the file, without `^`. */
  id?: string;
  created?: string;
  colour?: Colour;
  popular?: number;
  /** Where a deep link (1.5.5 and later) says the passage stands. */
  link?: { readonly chapterUid: number; readonly start: number; readonly end?: number };
}

export interface Heading {
  readonly type: 'heading';
  readonly line: number;
  /** Number of `#`. */
  readonly level: number;
  readonly title: string;
}

/** `> - 作者： 杜军` and its like. */
export interface Field {
  readonly line: number;
  readonly key: string;
  value: string;
}

/** A review of the book in a callout of its own. */
export interface ReviewCallout {
  readonly type: 'review';
  readonly aside: Aside;
  readonly line: number;
  readonly lines: ClaimedLine[];
}

/** A line outside all of these: the words of a review, or text no rule claims. */
export interface Loose {
  readonly type: 'loose';
  readonly line: number;
  readonly raw: string;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

export type Block = Passage | Heading | ReviewCallout | Loose;
