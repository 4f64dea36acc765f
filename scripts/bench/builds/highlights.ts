import type { Book, Highlight, Section } from '../../../src/weread/book.ts';

/** All of a book, in its order. */
export const highlightsOf = ({ chapters }: Pick<Book, 'chapters'>): Highlight[] =>
  chapters.flatMap(inSection);

const inSection = ({ items, sections }: Section): Highlight[] => [
  ...items.filter((item) => item.kind === 'highlight'),
  ...sections.flatMap(inSection),
];
