import { link, list, page, paragraphs } from '../words.js';

export const data = {
  pagination: { data: 'library', size: 1, alias: 'book' },
  permalink: ({ book }) => `${book.path}index.html`,
};

export const render = ({ book }) => {
  const about = paragraphs([book.author, ...book.reviews]);
  const chapters = `<ol>${list(book.chapters.map(link))}</ol>`;
  const whole = `<p>${link({ path: book.wholePath, title: '全书' })}</p>`;
  return page(book.title, undefined, about + chapters + (book.chapters.length > 0 ? whole : ''));
};
