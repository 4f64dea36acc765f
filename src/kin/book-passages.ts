import type { Book, Item } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { foldPassage, standardOf } from './fold-passage.ts';
import { packNumbers } from './packed-numbers.ts';
import type { BookPassages, Passage } from './passage.ts';

/** A quotation whose words are not known yet. */
export interface UncutPassage extends Omit<Passage, 'words'> {
  /** In standard writing. */
  readonly standard: string;
}

/** Every quotation of a book: highlights, and passages that only a thought cites. */
export function uncutPassages(book: Pick<Book, 'chapters'>): UncutPassage[] {
  return pagesOf(book).flatMap(({ section: page, shown }) =>
    shown.flatMap(({ section }) =>
      section.items.flatMap((item): UncutPassage[] => {
        const quoted = quotedBy(item);
        if (!quoted) return [];
        const text = quoted.paragraphs.join('\n');
        const standard = standardOf(text);
        const folded = foldPassage(text, standard);
        if (folded === '') return [];
        const { anchor, created, place } = quoted;
        return [
          {
            anchor,
            page: page.id,
            text,
            standard,
            folded,
            ...(created === undefined ? {} : { created }),
            ...(place === undefined ? {} : { place }),
          },
        ];
      }),
    ),
  );
}

/**
 * @param words By passage: its telling words, each once, in the order of their first standing. None has
 * a space in it.
 */
export function bookPassages(
  uncut: readonly UncutPassage[],
  words: readonly (readonly string[])[],
): BookPassages {
  const numbers = new Map<string, number>();
  const row: number[] = [];
  const passages = uncut.map(({ standard: _, ...passage }, at) => {
    const own = words[at] ?? [];
    for (const word of own) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      row.push(number);
    }
    return { ...passage, words: own.length };
  });
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
