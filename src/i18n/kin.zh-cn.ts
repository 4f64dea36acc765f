const number = new Intl.NumberFormat('zh-CN');

/** Words of what belongs together: related quotations and books. */
export const kin = {
  related: (count: number) => `相关 ${number.format(count)}`,
  title: (title: string) => `《${title}》`,
  thisBook: '本书',
  sameWords: '同样的话',
  /** @param words Not empty. */
  sameMatter: (words: readonly string[]) => `都说到${words.join('、')}`,
  sameSitting: '同一次读到',
  relatedBooks: '相关的书',
  sharedPassages: (count: number) => `${number.format(count)} 处相呼应`,
  sameAuthor: '同一作者',
};
