import {
  type InventedBook,
  type InventedChapter,
  type InventedHighlight,
  type InventedMetadata,
  type InventedThought,
  rangeText,
  type Time,
} from './book.ts';

/** How a release of obsidian-weread-plugin prepares a book for its template. */
export interface Habits {
  /** `text`: backwards, by the range as text (0.1.0). `time`: 0.1.1 to 0.4.7. `place`: since. */
  readonly highlightOrder: 'text' | 'time' | 'place';
  /** `time` is newest first, to 0.5.4. */
  readonly thoughtOrder: 'time' | 'place';
  /** Of line ends in highlights: taken out from 0.4.2 to 0.6.0, three spaces behind from 0.11.0. */
  readonly lineEnds: 'kept' | 'removed' | 'indented';
  /** Times on a dial of twelve hours, without a word on which half of the day (0.1.0 to 0.1.12). */
  readonly clock: 12 | 24;
  /** 0.2.3 to 0.2.6 replaced only the first `_` of an id by `-`. */
  readonly underscores: 'first' | 'all';
  /** 0.6.0 names all chapters, also those without highlights. */
  readonly emptyChapters: boolean;
  /** Popular highlights are among the reader's own (2.0 and later, an option). */
  readonly popular: boolean;
}

/** Those of 0.11.0 and later. */
export const latest: Habits = {
  highlightOrder: 'place',
  thoughtOrder: 'place',
  lineEnds: 'indented',
  clock: 24,
  underscores: 'all',
  emptyChapters: false,
  popular: false,
};

/** What a template is given. */
export interface Notebook {
  readonly metadata: InventedMetadata & {
    readonly noteCount: number;
    readonly reviewCount: number;
  };
  readonly chapters: readonly ChapterHighlights[];
  readonly notes: readonly ChapterNotes[];
  readonly reviews: readonly Note[];
}

export interface ChapterHighlights {
  readonly uid: number;
  readonly level: number;
  readonly title: string;
  readonly highlights: readonly MarkedText[];
}

export interface MarkedText {
  readonly chapterUid: number;
  readonly text: string;
  readonly time: Time;
  readonly range: string;
  /** With the book's id. */
  readonly id: string;
  readonly colour: InventedHighlight['colour'];
  readonly popular: number | undefined;
  readonly own: boolean;
  /** The first one only. */
  readonly thought: string | undefined;
}

export interface ChapterNotes {
  readonly uid: number;
  readonly title: string;
  /** Thoughts on passages. */
  readonly onPassages: readonly Note[];
  /** Thoughts on the chapter. */
  readonly onChapter: readonly Note[];
}

export interface Note {
  /** The passage it speaks of. */
  readonly quote: string;
  readonly text: string;
  readonly id: string;
  readonly time: Time;
}

export function notebookOf(book: InventedBook, habits: Habits): Notebook {
  const { metadata, chapters, reviews } = book;
  return {
    metadata: { ...metadata, ...countsOf(book) },
    chapters: chapters
      .map((chapter) => highlightsOf(chapter, metadata.id, habits))
      .filter(({ highlights }) => habits.emptyChapters || highlights.length > 0),
    notes: chapters
      .map((chapter) => notesOf(chapter, habits))
      .filter(({ onPassages, onChapter }) => onPassages.length + onChapter.length > 0),
    reviews: reviews.map((review) => noteOf('', review, habits)),
  };
}

function countsOf({ chapters, reviews }: InventedBook) {
  const all = chapters.flatMap(({ highlights }) => highlights);
  return {
    noteCount: all.filter(({ own }) => own).length,
    reviewCount:
      all.reduce((sum, { thoughts }) => sum + thoughts.length, reviews.length) +
      chapters.reduce((sum, { remarks, thoughts }) => sum + remarks.length + thoughts.length, 0),
  };
}

function highlightsOf(chapter: InventedChapter, bookId: string, habits: Habits): ChapterHighlights {
  const { uid, level, title } = chapter;
  const shown = chapter.highlights.filter(({ own }) => own || habits.popular);
  const highlights = sorted(shown, habits).map((highlight): MarkedText => {
    const range = rangeText(highlight);
    const [first] = highlight.thoughts;
    return {
      chapterUid: uid,
      text: withLineEnds(highlight.text, habits.lineEnds),
      time: onDial(highlight.created, habits.clock),
      range,
      id: dashed(`${bookId}_${uid}_${range}`, habits.underscores),
      colour: highlight.colour,
      popular: habits.popular ? highlight.popular : undefined,
      own: highlight.own,
      thought:
        first &&
        (habits.lineEnds === 'indented' ? withLineEnds(first.text, 'indented') : first.text),
    };
  });
  return { uid, level, title, highlights };
}

function sorted(highlights: readonly InventedHighlight[], { highlightOrder }: Habits) {
  switch (highlightOrder) {
    case 'text':
      return highlights.toSorted((one, other) =>
        rangeText(other).localeCompare(rangeText(one), 'en'),
      );
    case 'time':
      return highlights.toSorted((one, other) => compare(one.created, other.created));
    case 'place':
      return highlights;
    default:
      return highlightOrder satisfies never;
  }
}

function notesOf(chapter: InventedChapter, habits: Habits): ChapterNotes {
  const placed = [
    ...chapter.highlights.flatMap(({ start, text, thoughts }) =>
      thoughts.map((thought) => ({ start, note: noteOf(text, thought, habits) })),
    ),
    ...chapter.remarks.map(({ start, quote, thought }) => ({
      start,
      note: noteOf(quote, thought, habits),
    })),
  ];
  const onChapter = chapter.thoughts.map((thought) => noteOf('', thought, habits));
  const byTime = habits.thoughtOrder === 'time';
  const passages = byTime
    ? placed.toSorted((one, other) => compare(other.note.time, one.note.time))
    : placed.toSorted((one, other) => one.start - other.start);
  return {
    uid: chapter.uid,
    title: chapter.title,
    onPassages: passages.map(({ note }) => note),
    onChapter: byTime
      ? onChapter.toSorted((one, other) => compare(other.time, one.time))
      : onChapter,
  };
}

function noteOf(quote: string, { id, text, created }: InventedThought, habits: Habits): Note {
  return {
    quote,
    text,
    id: dashed(id, habits.underscores),
    time: onDial(created, habits.clock),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const dashed = (id: string, underscores: Habits['underscores']) =>
  underscores === 'first' ? id.replace('_', '-') : id.replaceAll('_', '-');

function withLineEnds(text: string, lineEnds: Habits['lineEnds']): string {
  switch (lineEnds) {
    case 'kept':
      return text;
    case 'removed':
      return text.replaceAll('\n', '');
    case 'indented':
      return text.replaceAll('\n', '\n   ');
    default:
      return lineEnds satisfies never;
  }
}

export function onDial(time: Time, clock: Habits['clock']): Time {
  if (clock === 24) return time;
  const hour = Number(time.slice(11, 13)) % 12 || 12;
  return `${time.slice(0, 11)}${String(hour).padStart(2, '0')}${time.slice(13)}`;
}
