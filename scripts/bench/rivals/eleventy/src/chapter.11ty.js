import { blocks, link, page } from '../words.js';

export const data = {
  pagination: { data: 'chapters', size: 1, alias: 'chapter' },
  permalink: ({ chapter }) => `${chapter.path}index.html`,
};

export const render = ({ chapter }) => {
  const neighbours = `<nav>${link(chapter.before)} ${link(chapter.after)}</nav>`;
  return page(chapter.title, chapter.book, `${blocks(chapter.blocks)}${neighbours}`);
};
