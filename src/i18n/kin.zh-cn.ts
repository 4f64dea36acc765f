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
  graph: {
    heading: '关系图',
    lead: '书、笔记和标签之间的联系：彼此引用、划线相呼应、同一作者、同一标签。',
    empty: '还没有什么联系可画。书和笔记多起来以后，这里会有。',
    capped: (shown: number, all: number) =>
      `一共 ${number.format(all)} 个有联系，这里画的是联系最多的 ${number.format(shown)} 个。`,
    link: '看关系图',
    open: '打开能拖动、缩放的图',
    close: '收起',
    failed: '没有加载成功，再试一次。',
    canvas: '关系图。同样的内容在下面的列表里。',
    find: '找一个名字',
    show: '显示',
    reset: '看全图',
    kinds: { book: '书', note: '笔记', tag: '标签' },
    whys: { link: '引用', related: '划线相呼应', author: '同一作者', tag: '标签' },
    list: '按列表看',
    ofKind: (kind: string, count: number) => `${kind} ${number.format(count)}`,
    more: (count: number) => `另有 ${number.format(count)} 个`,
  },
};
