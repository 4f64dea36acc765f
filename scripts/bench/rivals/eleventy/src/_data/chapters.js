import { library } from '../../library.js';

/** All chapters of all books, each with the way to its neighbours. */
export default library.flatMap((book) =>
  book.chapters.map((chapter, at) => ({
    ...chapter,
    book: { path: book.path, title: book.title },
    before: book.chapters[at - 1],
    after: book.chapters[at + 1],
  })),
);
