import { blocks, link, page } from '../words.js';

export const data = {
  pagination: { data: 'wholes', size: 1, alias: 'book' },
  permalink: ({ book }) => `${book.wholePath}index.html`,
};

export const render = ({ book }) => {
  const chapters = book.chapters.map(
    (chapter) => `<h2>${link(chapter)}</h2>\n${blocks(chapter.blocks)}`,
  );
  return page(book.title, book, chapters.join('\n'));
};
