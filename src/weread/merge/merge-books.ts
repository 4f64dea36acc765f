import type { Book, Prose, Section, Thought } from '../book.ts';
import { Names } from '../naming.ts';
import { addTwinsByWords, twinsByPlace, twinsByUniqueWords } from './highlight-twins.ts';
import { KnownProse } from './known-prose.ts';
import { mergeChapters } from './merge-chapters.ts';
import { mergeMetadata } from './merge-metadata.ts';
import { nearnessIn } from './nearness.ts';
import { SectionTree } from './section-tree.ts';
import { twinSections } from './section-twins.ts';
import { mergeThoughts } from './thoughts.ts';

/**
 * Makes one book of the copies of it: all that any of them holds, each thing once. The first decides
 * where they differ, and keeps its sections' ids and its anchors.
 *
 * @param copies In the order of {@link byPrecedence}.
 * @throws RangeError if there is none.
 */
export function mergeBooks(copies: readonly Book[]): Book {
  const [first, ...others] = copies;
  if (!first) throw new RangeError('no copy of a book');
  return others.reduce(mergeTwo, first);
}

function mergeTwo(main: Book, other: Book): Book {
  const trees = { main: new SectionTree(main.chapters), other: new SectionTree(other.chapters) };
  const marked = { main: trees.main.highlights, other: trees.other.highlights };
  const highlights = twinsByPlace(marked.main, marked.other);
  const alike = twinsByUniqueWords(highlights, marked.main, marked.other);
  const sections = twinSections(trees.main, trees.other, [...highlights, ...alike]);
  const nearness = nearnessIn(trees.main, trees.other, sections);
  addTwinsByWords(highlights, marked.main, marked.other, nearness);
  const names = new Names();
  for (const { anchor } of thoughtsAndHighlights(main)) names.take(anchor);
  const knownProse = new KnownProse(main.prose, trees.main.sections);
  const admitProse = (prose: Prose) => knownProse.admit(prose);
  const copies = { ...trees, highlights, sections, names, admitProse };
  const { chapters, titles } = mergeChapters(main.chapters, other.chapters, copies);
  const loose = [...other.prose, ...titles].flatMap((prose) => admitProse(prose) ?? []);
  const merged: Book = {
    ...mergeMetadata(main, other),
    file: main.file,
    chapters,
    reviews: mergeThoughts(main.reviews, other.reviews, names),
    prose: [...main.prose, ...loose],
    damaged: main.damaged,
  };
  const more = lostIn(merged) - lostIn(main);
  return { ...merged, damaged: Math.max(0, main.damaged + more) };
}

function thoughtsAndHighlights(book: Book): { readonly anchor: string }[] {
  const below = (sections: readonly Section[]): { readonly anchor: string }[] =>
    sections.flatMap(({ items, sections: inner }) => [
      ...items.flatMap((item): readonly { readonly anchor: string }[] => {
        switch (item.kind) {
          case 'highlight':
            return [item, ...item.thoughts];
          case 'remark':
            return [item.thought];
          case 'prose':
            return [];
          default:
            return item satisfies never;
        }
      }),
      ...below(inner),
    ]);
  const reviews: readonly Thought[] = book.reviews;
  return [...below(book.chapters), ...reviews];
}

/** Characters of the book's texts that were lost. */
function lostIn(book: Book): number {
  return JSON.stringify(book).split('\ufffd').length - 1;
}
