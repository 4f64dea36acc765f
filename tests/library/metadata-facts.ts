import type { Book } from '../../src/weread/book.ts';
import type { InventedMetadata } from './book.ts';

type Value = string | number | undefined;

/** What a field should be read as. */
const expected = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  author: ({ author }) => author,
  publisher: ({ publisher }) => publisher,
  isbn: ({ isbn }) => isbn,
  category: ({ category }) => category.replaceAll('-', ' '),
  cover: ({ cover }) => cover,
  link: ({ link }) => link,
  intro: ({ intro }) => words(intro),
  published: ({ published }) => published.slice(0, 10),
  started: ({ started }) => started,
  finished: ({ finished }) => finished,
  lastRead: ({ lastRead }) => lastRead,
  progress: ({ progress }) => progress,
  readingTime: ({ readingTime }) => readingTime,
  readingDays: ({ readingDays }) => readingDays,
} as const satisfies Record<keyof InventedMetadata, (metadata: InventedMetadata) => Value>;

/** What it was read as. */
const found = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  author: ({ author }) => author,
  publisher: ({ publisher }) => publisher,
  isbn: ({ isbn }) => isbn,
  category: ({ category }) => category.join(' '),
  cover: ({ cover }) => cover,
  link: ({ link }) => link,
  intro: ({ intro }) => words(intro ?? ''),
  published: ({ published }) => published,
  started: ({ started }) => started,
  finished: ({ finished }) => finished,
  lastRead: ({ lastRead }) => lastRead,
  progress: ({ progress }) => progress && Math.round(progress * 100),
  readingTime: ({ readingTime }) => readingTime,
  readingDays: ({ readingDays }) => readingDays,
} as const satisfies Record<keyof InventedMetadata, (book: Book) => Value>;

/** Line ends in a 简介 are the template's or not; some releases take them out. */
const words = (text: string) => text.replace(/\s+/g, '');

export function metadataDifferences(
  metadata: InventedMetadata,
  fields: readonly (keyof InventedMetadata)[],
  book: Book,
): string[] {
  return fields
    .filter((field) => expected[field](metadata) !== found[field](book))
    .map((field) => {
      const [is, ought] = [found[field](book), expected[field](metadata)].map((value) =>
        JSON.stringify(value),
      );
      return `${field} is ${is}, not ${ought}`;
    });
}
