import type { InventedBook } from '../book.ts';
import { type ChapterHighlights, latest, type Notebook, notebookOf } from '../notebook.ts';

/** A book for a user's own template. Line ends are as in 0.7.0 to 0.10.0. */
export const customNotebook = (book: InventedBook) =>
  notebookOf(book, { ...latest, lineEnds: 'kept' });

/** Highlights without thoughts by chapter, for templates that print the others only as notes. */
export function chaptersWithoutThoughts({ chapters }: Notebook): ChapterHighlights[] {
  return chapters
    .map((chapter) => ({
      ...chapter,
      highlights: chapter.highlights.filter(({ thought }) => thought === undefined),
    }))
    .filter(({ highlights }) => highlights.length > 0);
}

/** What these templates print of 0.8's metadata callout. */
export const oldCallout = { intro: 'joined', colon: false, link: false } as const;

/** `2024-01-02` and `03:04` of `2024-01-02 03:04:05`. */
export function dayAndMinute(time: string): readonly [day: string, minute: string] {
  return [time.slice(0, 10), time.slice(11, 16)];
}
