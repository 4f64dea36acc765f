import type { Colour } from './book.ts';
import type { ClaimedLine } from './claim.ts';
import type { Label, Zone } from './zone.ts';

/** What a thought is before its place in the book is known. */
export interface Aside {
  text: string;
  created?: string;
  id?: string;
  line: number;
  /** Another reader, who wrote it; empty where the file does not say who. */
  by?: string;
  /** Its template says when it was written, and sets it in bold from its first line to its last. */
  dated?: true;
}

/** A quoted passage: a highlight, or what a thought speaks of. */
export interface Passage {
  readonly type: 'passage';
  readonly line: number;
  /** What begins it: a sign or a callout, a bare `>`, or the dash of a list. */
  readonly form: 'signed' | 'quote' | 'list' | 'bare';
  /** As they are in the file, its thoughts' among them. */
  readonly lines: ClaimedLine[];
  readonly paragraphs: string[];
  readonly asides: Aside[];
  /** As in the file, without `^`. */
  id?: string;
  created?: string;
  colour?: Colour;
  popular?: number;
  /** Title of the chapter that it stands in, where the file says so behind its words. */
  chapter?: string;
  /** Where a deep link (1.5.5 and later) says the passage stands. */
  link?: { readonly chapterUid: number; readonly start: number; readonly end?: number };
}

export interface Heading {
  readonly type: 'heading';
  readonly line: number;
  /** Number of `#`. */
  readonly level: number;
  readonly title: string;
  /** The part of the export that it opens. */
  readonly zone?: Zone;
  /** The template's own: what it says of the thought under it. */
  readonly label?: Label;
}

/** `> - 作者： 杜军` and its like. */
export interface Field {
  readonly line: number;
  readonly key: string;
  value: string;
}

/** Words of the reader's that stand on no passage: on the book, or on the chapter. */
export interface Words {
  readonly type: 'review' | 'remark';
  readonly aside: Aside;
  readonly line: number;
  readonly lines: ClaimedLine[];
}

/** Another reader's comment that the reader liked. */
export interface Liked {
  readonly type: 'liked';
  readonly aside: Aside;
  /** The passage it speaks of; empty where the file does not say. */
  readonly quote: string[];
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

export type Block = Passage | Heading | Words | Liked | Loose;
