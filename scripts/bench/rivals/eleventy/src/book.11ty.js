import { link, list, page, paragraphs } from '../words.js';

export const data = {
  pagination: { data: 'library', size: 1, alias: 'book' },
  permalink: ({ book }) => `${book.path}index.html`,
};

export const render = ({ book }) => {
  const about = paragraphs([book.author, ...book.reviews]);
  return page(book.title, undefined, `${about}<ol>${list(book.chapters.map(link))}</ol>`);
};
