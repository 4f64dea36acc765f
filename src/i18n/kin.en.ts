import type { kin as zhCn } from './kin.zh-cn.ts';

const number = new Intl.NumberFormat('en');

export const kin: typeof zhCn = {
  related: (count) => `Related ${number.format(count)}`,
  title: (title) => title,
  thisBook: 'This book',
  sameWords: 'the same words',
  sameMatter: (words) => `both on ${words.join(', ')}`,
  sameSitting: 'read in the same sitting',
  relatedBooks: 'Related books',
  sharedPassages: (count) =>
    `${number.format(count)} ${count === 1 ? 'passage answers' : 'passages answer'} one here`,
  sameAuthor: 'by the same author',
  concordance: {
    heading: 'Words',
    lead: 'Words that recur in what was marked, each with the sentences that speak of it.',
    empty: 'No word recurs yet. With more highlights, some will.',
    counted: (passages, books) =>
      `${number.format(passages)} ${passages === 1 ? 'highlight' : 'highlights'} in ${number.format(books)} ${books === 1 ? 'book' : 'books'}`,
    shown: (shown) => `${number.format(shown)} of them are here.`,
    searchAll: 'Search all',
    others: 'Others',
    link: 'By words',
  },
  graph: {
    heading: 'Graph',
    lead: 'How books, notes and tags hang together: by citing, by highlights that answer each other, by author, by tag.',
    empty: 'Nothing hangs together yet. With more books and notes, it will.',
    capped: (shown, all) =>
      `${number.format(all)} are connected; the ${number.format(shown)} best connected are drawn.`,
    link: 'See the graph',
    open: 'Open a graph to drag and zoom',
    close: 'Close',
    failed: 'It did not load. Try again.',
    canvas: 'The graph. The list below holds the same.',
    find: 'Find a name',
    show: 'Show',
    reset: 'See all',
    kinds: { book: 'Books', note: 'Notes', tag: 'Tags' },
    whys: { link: 'cites', related: 'highlights answer', author: 'same author', tag: 'tag' },
    list: 'As a list',
    ofKind: (kind, count) => `${kind} ${number.format(count)}`,
    more: (count) => `and ${number.format(count)} more`,
  },
};
