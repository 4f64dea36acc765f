import type { Highlight } from '../book.ts';
import { present } from '../present.ts';
import { textOf } from './highlight-twins.ts';
import { fullerText } from './wording.ts';

/** Of one passage: the main copy's words and ids, and what only the other knows. */
export function mergeHighlight(main: Highlight, other: Highlight): Highlight {
  const { kind, anchor, thoughts, line, ...own } = main;
  const { blockId, chapterUid, range, created, colour, popular } = other;
  const place = own.range ? {} : { chapterUid, range };
  return {
    kind,
    anchor,
    ...present({ blockId, created, colour, popular }),
    ...present(place),
    ...own,
    paragraphs: fullerParagraphs(main, other),
    thoughts,
    line,
  };
}

function fullerParagraphs(main: Highlight, other: Highlight): string[] {
  const text = fullerText(textOf(main), textOf(other));
  if (text === textOf(main)) return main.paragraphs;
  return text === textOf(other) ? other.paragraphs : text.split('\n');
}
