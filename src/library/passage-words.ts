import type { Book, Item, Section } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';

/** What a note shows of a passage that it embeds. */
export interface FoundPassage {
  readonly page: Section;
  readonly paragraphs: readonly string[];
  readonly colour: string | undefined;
}

/** @param anchor Of a highlight, or of a thought. */
export function passageIn(book: Book, anchor: string): FoundPassage | undefined {
  for (const { section: page, shown } of pagesOf(book)) {
    for (const { section } of shown) {
      for (const item of section.items) {
        const words = wordsNamed(item, anchor);
        if (words) return { page, ...words };
      }
    }
  }
  return undefined;
}

/** A highlight, or a thought on it, which its reader's words are shown of. */
function wordsNamed(item: Item, anchor: string): Omit<FoundPassage, 'page'> | undefined {
  const thoughtIs = (thought: { anchor: string; text: string }) =>
    thought.anchor === anchor ? { paragraphs: lines(thought.text), colour: undefined } : undefined;
  switch (item.kind) {
    case 'highlight':
      return item.anchor === anchor
        ? { paragraphs: item.paragraphs, colour: item.colour }
        : item.thoughts.map(thoughtIs).find((words) => words !== undefined);
    case 'remark':
      return thoughtIs(item.thought);
    case 'prose':
      return undefined;
    default:
      return item satisfies never;
  }
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
