import type { Book, Item } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { foldPassage, standardOf } from './fold-passage.ts';
import { packNumbers } from './packed-numbers.ts';
import type { BookPassages, Passage } from './passage.ts';

/**
 * Cuts a text, in standard writing, into its telling words, each once, in the order of their first
 * standing.
 */
export type CutWords = (standard: string) => readonly string[];

/** Every quotation of a book: highlights, and passages that only a thought cites. */
export function bookPassages(book: Pick<Book, 'chapters'>, cut: CutWords): BookPassages {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const row: number[] = [];
  const passages = pagesOf(book).flatMap(({ section: page, shown }) =>
    shown.flatMap(({ section }) =>
      section.items.flatMap((item): Passage[] => {
        const quoted = quotedBy(item);
        if (!quoted) return [];
        const text = quoted.paragraphs.join('\n');
        const standard = standardOf(text);
        const folded = foldPassage(text, standard);
        if (folded === '') return [];
        const { anchor, created, place } = quoted;
        const words = cut(standard);
        for (const word of words) row.push(numberOf(word));
        return [
          {
            anchor,
            page: page.id,
            text,
            folded,
            words: words.length,
            ...(created === undefined ? {} : { created }),
            ...(place === undefined ? {} : { place }),
          },
        ];
      }),
    ),
  );
  return { vocabulary: [...numbers.keys()].join(' '), passages, words: packNumbers(row) };
}

interface Quoted extends Pick<Passage, 'anchor' | 'created' | 'place'> {
  readonly paragraphs: readonly string[];
}

function quotedBy(item: Item): Quoted | undefined {
  switch (item.kind) {
    case 'highlight': {
      const { anchor, paragraphs, created, chapterUid = 0, range } = item;
      const place: Passage['place'] = range && [chapterUid, range.start, range.end ?? range.start];
      return { anchor, paragraphs, created, place };
    }
    case 'remark':
      return { anchor: item.thought.anchor, paragraphs: item.quote, created: item.thought.created };
    case 'prose':
      return undefined;
    default:
      return item satisfies never;
  }
}
