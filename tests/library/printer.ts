import type { InventedBook, InventedMetadata } from './book.ts';
import type { Habits } from './notebook.ts';

/** One way of exporting a book: a release's template, a user's own, the app's text. */
export interface Printer {
  readonly name: string;
  readonly print: (book: InventedBook) => string;
  /** What of the book is still in the file. */
  readonly holds: Holds;
  /** What texts may not look like, because the file then could be read in two ways. */
  readonly bounds: Bounds;
}

/** `day`, `minute`, `second`: a time as exact as that. */
type Exactness = 'second' | 'minute' | 'day' | 'none';

export interface Holds {
  /** `without thoughts`: of the others there is only what the thoughts quote. */
  readonly highlights: 'all' | 'without thoughts' | 'none';
  /** The count of other readers, and popular highlights that are not the reader's. */
  readonly popular: boolean;
  /** `thoughts last`: in place, but those with thoughts behind the others of their chapter. */
  readonly order: Habits['highlightOrder'] | 'thoughts last';
  /** Of highlights; quotes in notes keep theirs. */
  readonly lineEnds: 'kept' | 'removed';
  readonly clock: Habits['clock'];
  /** What tells a highlight's place: the chapter's number and the range, or the range alone. */
  readonly place: 'chapter' | 'range' | 'none';
  readonly time: Exactness;
  readonly colours: boolean;
  /** Which chapters have a heading over their highlights. */
  readonly headings: 'all' | 'upper three' | 'none';
  readonly thoughts: 'all' | 'first' | 'none';
  /** `highlight`: where a thought stands, there is the time of its highlight. */
  readonly thoughtTime: Exactness | 'highlight';
  readonly thoughtIds: boolean;
  /** Whether notes say which chapter they are on. */
  readonly thoughtChapters: boolean;
  /** Thoughts on passages that are no highlights. */
  readonly remarks: boolean;
  /** `oldest` has neither time nor id. `as reviews`: nothing tells them from those. */
  readonly chapterThoughts: 'all' | 'oldest' | 'as reviews' | 'none';
  /** `first` has no time. `merged`: nothing stands between one and the next. */
  readonly reviews: 'all' | 'first' | 'merged' | 'none';
  readonly reviewTime: Exactness;
  readonly reviewIds: boolean;
  readonly metadata: readonly (keyof InventedMetadata)[];
  /** The reader's rating, which is part of a review: `认为好看`. */
  readonly beforeReview: string;
  /** Lines that are neither the book's nor the reader's. */
  readonly otherLines: boolean;
}

/** What a line of text may look like that is none of it. */
export type Hazard = 'heading' | 'list' | 'quote' | 'rule' | 'fence' | 'id' | 'blank';

export interface Bounds {
  readonly highlights: readonly Hazard[];
  readonly thoughts: readonly Hazard[];
  readonly chapterThoughts: readonly Hazard[];
  readonly reviews: readonly Hazard[];
  /** Whether a range may lack its end: `^5-120` would read as a start and an end. */
  readonly openRanges: boolean;
  /** Whether a book without anything noted in it can be told from a text of the reader's own. */
  readonly emptyBooks: boolean;
}

/** Any text can be told from what stands around it. */
export const unbound: Bounds = {
  highlights: [],
  thoughts: [],
  chapterThoughts: [],
  reviews: [],
  openRanges: true,
  emptyBooks: true,
};

export function printer(
  name: string,
  print: (book: InventedBook) => string,
  holds: Holds,
  bounds: Bounds = unbound,
): Printer {
  return { name, print, holds, bounds };
}
