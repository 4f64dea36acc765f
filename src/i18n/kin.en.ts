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
};
