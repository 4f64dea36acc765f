import { link, list, page, safe } from '../words.js';

export const data = { permalink: '/index.html' };

export const render = ({ library }) => {
  const books = library.map((book) => `${link(book)} ${safe(book.author)}`);
  return page('书架', undefined, `<ul>${list(books)}</ul>`);
};
