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
};
