import type { InventedBook, InventedHighlight, InventedThought, Time } from './book.ts';
import { latest, type MarkedText, notebookOf, onDial } from './notebook.ts';
import type { Holds } from './printer.ts';

/** A highlight as it should come back, or came back; what is absent is not to be compared. */
export interface HighlightFacts {
  readonly text: string;
  readonly chapter?: string | undefined;
  readonly place?: string | undefined;
  /** Or its beginning, down to the minute or the day. */
  readonly time?: string | undefined;
  readonly colour?: string | undefined;
  readonly popular?: string | undefined;
}

/** A thought or a review, likewise. */
export interface ThoughtFacts {
  readonly text: string;
  /** The passage it stands under, in one line. Empty for a thought on a chapter or on the book. */
  readonly quote: string;
  readonly chapter?: string | undefined;
  readonly id?: string | undefined;
  readonly time?: string | undefined;
}

export interface BookFacts {
  /** In the book's order; in the file's where nothing tells the book's. */
  readonly highlights: readonly HighlightFacts[];
  /** In any order. */
  readonly thoughts: readonly ThoughtFacts[];
  readonly reviews: readonly ThoughtFacts[];
}

/** What a file still says of the book it was printed from. */
export function expectedFacts(book: InventedBook, holds: Holds): BookFacts {
  return {
    highlights: holds.highlights === 'none' ? [] : expectedHighlights(book, holds),
    thoughts: expectedThoughts(book, holds),
    reviews: expectedReviews(reviewsOf(book, holds), holds),
  };
}

function reviewsOf({ reviews, chapters }: InventedBook, { chapterThoughts }: Holds) {
  const mixedIn = chapterThoughts === 'as reviews' ? chapters : [];
  return [...reviews, ...mixedIn.flatMap(({ thoughts }) => thoughts)];
}

/** Nothing is marked or thought of; there may be a review. */
export function isEmpty({ highlights, thoughts }: BookFacts): boolean {
  return highlights.length + thoughts.length === 0;
}

/** Takes thoughts that quote nothing for reviews, where a file does not tell them apart. */
export function mixedFacts(facts: BookFacts, { chapterThoughts }: Holds): BookFacts {
  if (chapterThoughts !== 'as reviews') return facts;
  const { thoughts, reviews } = facts;
  return {
    ...facts,
    thoughts: thoughts.filter(({ quote }) => quote !== ''),
    reviews: [...reviews, ...thoughts.filter(({ quote }) => quote === '')],
  };
}

function expectedHighlights(book: InventedBook, holds: Holds): HighlightFacts[] {
  const { popular, order, clock, lineEnds, place } = holds;
  // Ranges tell the book's order, whatever that of the file.
  const highlightOrder = order === 'thoughts last' || place !== 'none' ? 'place' : order;
  const habits = { ...latest, popular, highlightOrder, clock, lineEnds };
  return notebookOf(book, habits).chapters.flatMap(({ uid, level, title, highlights }) =>
    (order === 'thoughts last' ? thoughtsLast(highlights) : highlights)
      .filter(({ thought }) => holds.highlights === 'all' || thought === undefined)
      .map((highlight) => ({
        text: foldLines(highlight.text),
        chapter: hasHeading(level, holds) ? settledTitle(title) : undefined,
        place: placeText(holds.place, uid, highlight.range),
        time: highlightTime(highlight, holds),
        colour: holds.colours ? highlight.colour : undefined,
        popular: holds.popular ? String(highlight.popular ?? '') : undefined,
      })),
  );
}

function thoughtsLast(highlights: readonly MarkedText[]): MarkedText[] {
  const [plain, others] = [
    highlights.filter((one) => !one.thought),
    highlights.filter((one) => one.thought),
  ];
  return [...plain, ...others];
}

function highlightTime({ own, time, thought }: MarkedText, holds: Holds): string | undefined {
  // Of a popular highlight that is another's no time is known.
  if (!own) return undefined;
  const atThought = thought !== undefined && holds.thoughtTime === 'highlight';
  return timeText(time, atThought ? 'second' : holds.time);
}

/** Whether a chapter's highlights stand under its name. */
export function hasHeading(level: number, { headings }: Holds): boolean {
  return headings === 'all' || (headings === 'upper three' && level <= 3);
}

function placeText(place: Holds['place'], uid: number, range: string): string | undefined {
  switch (place) {
    case 'chapter':
      return `${uid}-${range}`;
    case 'range':
      return range;
    case 'none':
      return undefined;
    default:
      return place satisfies never;
  }
}

function expectedThoughts({ chapters }: InventedBook, holds: Holds): ThoughtFacts[] {
  return chapters.flatMap(({ level, title, highlights, remarks, thoughts }) => {
    const facts = (thought: InventedThought, quote: string, passage?: InventedHighlight) => ({
      text: foldLines(thought.text),
      quote: oneLine(quote),
      // Where the highlight goes, its thoughts go.
      chapter:
        holds.thoughtChapters && (!passage || hasHeading(level, holds))
          ? settledTitle(title)
          : undefined,
      id: holds.thoughtIds ? thought.id.replaceAll('_', '-') : undefined,
      time: timeText(onDial(thought.created, holds.clock), holds.thoughtTime),
    });
    return [
      ...highlights.flatMap((highlight) =>
        thoughtsOf(highlight, holds).map((thought) => facts(thought, highlight.text, highlight)),
      ),
      ...(holds.remarks ? remarks : []).map(({ quote, thought }) => facts(thought, quote)),
      ...chapterThoughtsOf(thoughts, holds).map((thought) =>
        holds.chapterThoughts === 'oldest'
          ? { text: foldLines(thought.text), quote: '', chapter: settledTitle(title) }
          : facts(thought, ''),
      ),
    ];
  });
}

function thoughtsOf({ thoughts }: InventedHighlight, holds: Holds): readonly InventedThought[] {
  switch (holds.thoughts) {
    case 'all':
      return thoughts;
    case 'first':
      return thoughts.slice(0, 1);
    case 'none':
      return [];
    default:
      return holds.thoughts satisfies never;
  }
}

function chapterThoughtsOf(
  thoughts: readonly InventedThought[],
  { chapterThoughts }: Holds,
): readonly InventedThought[] {
  switch (chapterThoughts) {
    case 'all':
      return thoughts;
    case 'oldest':
      return thoughts
        .toSorted((one, other) => other.created.localeCompare(one.created, 'en'))
        .slice(-1);
    case 'as reviews':
    case 'none':
      return [];
    default:
      return chapterThoughts satisfies never;
  }
}

function expectedReviews(reviews: readonly InventedThought[], holds: Holds): ThoughtFacts[] {
  const facts = ({ text, id, created }: InventedThought): ThoughtFacts => ({
    text: foldLines(`${holds.beforeReview}\n${text}`),
    quote: '',
    id: holds.reviewIds ? id.replaceAll('_', '-') : undefined,
    time: timeText(onDial(created, holds.clock), holds.reviewTime),
  });
  switch (holds.reviews) {
    case 'all':
      return reviews.map(facts);
    case 'first':
      return reviews.slice(0, 1).map((review) => ({ ...facts(review), time: undefined }));
    case 'merged':
      return reviews.length === 0
        ? []
        : [{ text: foldLines(reviews.map(({ text }) => text).join('\n')), quote: '' }];
    case 'none':
      return [];
    default:
      return holds.reviews satisfies never;
  }
}

const lengths = { second: 19, minute: 16, day: 10 } as const;

function timeText(time: Time, exactness: Holds['thoughtTime']): string | undefined {
  if (exactness === 'none' || exactness === 'highlight') return undefined;
  return time.replace(' ', 'T').slice(0, lengths[exactness]);
}

/**
 * Some characters come back as others: the sign of a picture as words, line separators as line ends,
 * marks without width not at all.
 */
export const settled = (text: string) =>
  text
    .replaceAll('\uFFFC', '[插图]')
    .replace(/[\v\u2028]/g, '\n')
    .replace(/[\u200B\uFEFF]/g, '');

/** A title has one line. */
const settledTitle = (title: string) => settled(title).replaceAll('\n', ' ');

/** Blank lines and spaces around lines are the template's as often as the text's. */
export function foldLines(text: string): string {
  return settled(text)
    .split('\n')
    .flatMap((row) => row.trim() || [])
    .join('\n');
}

/** A quote only says which passage is meant. */
export const oneLine = (text: string) => settled(text).replace(/\s+/g, '');
