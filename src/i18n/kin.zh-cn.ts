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
  concordance: {
    heading: '词语',
    lead: '划线里一再出现的词。每个词下面，是说到它的那些句子。',
    empty: '还没有一再出现的词。划线多起来以后，这里会有。',
    counted: (passages: number, books: number) =>
      `${number.format(passages)} 条划线，${number.format(books)} 本书`,
    /** Some are not shown. */
    shown: (shown: number) => `这里是其中的 ${number.format(shown)} 条。`,
    searchAll: '搜索全部',
    /** The terms that begin with no letter. */
    others: '其他',
    link: '按词语看',
  },
};
