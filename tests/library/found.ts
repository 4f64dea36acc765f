import type { Book, Highlight, Section, Thought } from '../../src/weread/book.ts';
import {
  type BookFacts,
  foldLines,
  type HighlightFacts,
  oneLine,
  type ThoughtFacts,
} from './expected.ts';

/** What was read of a file. */
export function foundFacts({ chapters, reviews }: Book): BookFacts {
  const sections = chapters.flatMap(withSubsections);
  return {
    highlights: sections.flatMap(({ title, items }) =>
      items.flatMap((item) => (item.kind === 'highlight' ? [highlightFacts(item, title)] : [])),
    ),
    thoughts: sections.flatMap(({ title, items }) =>
      items.flatMap((item) => {
        switch (item.kind) {
          case 'highlight':
            return item.thoughts.map((thought) => thoughtFacts(thought, title, item.paragraphs));
          case 'remark':
            return [thoughtFacts(item.thought, title, item.quote)];
          case 'prose':
            return [];
          default:
            return item satisfies never;
        }
      }),
    ),
    reviews: reviews.map((review) => thoughtFacts(review, undefined, [])),
  };
}

/** Lines that no rule claimed, wherever they stand. */
export function foundProse({ chapters, prose }: Book): string[] {
  return [
    ...prose.map(({ text }) => text),
    ...chapters
      .flatMap(withSubsections)
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'prose' ? [item.text] : []))),
  ];
}

const withSubsections = (section: Section): Section[] => [
  section,
  ...section.sections.flatMap(withSubsections),
];

/** A template sets it behind every highlight; behind one or two it may be the text's own. */
const templateTag = / #金句卡$/;

function highlightFacts(highlight: Highlight, chapter: string | undefined): HighlightFacts {
  const { paragraphs, chapterUid, range, created, colour, popular } = highlight;
  return {
    text: foldLines(paragraphs.join('\n').replace(templateTag, '')),
    chapter,
    place: [chapterUid, range?.start, range?.end].filter((n) => n !== undefined).join('-'),
    time: created,
    colour,
    popular: String(popular ?? ''),
  };
}

function thoughtFacts(
  { anchor, text, created }: Thought,
  chapter: string | undefined,
  quote: readonly string[],
): ThoughtFacts {
  return {
    text: foldLines(text),
    quote: oneLine(quote.join('\n')),
    chapter,
    id: anchor,
    time: created,
  };
}
