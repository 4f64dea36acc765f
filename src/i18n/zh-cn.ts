import { calendarWords } from './calendar-words.ts';
import { formatMoment } from './format-moment.ts';
import { problems } from './problems.zh-cn.ts';

const number = new Intl.NumberFormat('zh-CN');
const percent = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  maximumFractionDigits: 1,
});
const tenth = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });
const calendar = calendarWords('zh-CN', 'long');
const list = new Intl.ListFormat('zh-CN', { type: 'conjunction' });
const count = {
  books: (n: number) => `${number.format(n)} 本`,
  highlights: (n: number) => `${number.format(n)} 条划线`,
  days: (n: number) => `${number.format(n)} 天`,
};

export const zhCn = {
  language: 'zh-CN' as 'zh-CN' | 'en',
  skip: '跳到正文',
  nav: {
    label: '主导航',
    trail: '所在位置',
    shelf: '书架',
    notes: '笔记',
    recall: '回顾',
    timeline: '足迹',
    search: '搜索',
  },
  theme: { label: '明暗', system: '跟随系统', light: '浅色', dark: '深色' },
  shelf: {
    heading: '书架',
    highlights: (count: number) => `${number.format(count)} 条划线`,
    booksLabel: '本书',
    highlightsLabel: '条划线',
    hoursLabel: '小时',
    lastRead: '上次读',
    order: '排序',
    orders: { read: '最近读的', finished: '最近读完的', title: '书名', highlights: '划线最多的' },
    filter: '筛选',
    facets: { status: '状态', category: '分类', year: '年份', author: '作者', tag: '标签' },
    anyValue: '不限',
    valueOf: (value: string, count: string) => `${value}（${count}）`,
    shown: count.books,
    nothing: '没有这样的书。',
    showAll: '看全部的书',
    more: '再看一些',
    unavailable: '书目没有加载成功，请再试一次。',
    pages: '书架分页',
    page: (at: number, all: number) => `第 ${at} 页，共 ${all} 页`,
    pageTitle: (at: number) => `书架 · 第 ${at} 页`,
    previousPage: '上一页',
    nextPage: '下一页',
    sortAndFilter: '排序和筛选',
    empty: '书架还是空的',
    emptySteps: [
      '在 Obsidian 里用 Weread 插件导出读书笔记。',
      '把导出的 Markdown 文件放进 notes/ 文件夹。',
      '重新运行 npm start，或推送到 GitHub。',
    ],
  },
  timeline: {
    heading: '时间线',
    /** Of the reader as a whole. */
    lead: (from: string, to: string, finished: number) =>
      `${from === to ? from : `${from}至${to}`}${finished > 0 ? `，读完 ${count.books(finished)}书` : ''}。`,
    marked: (days: number, highlights: number) =>
      `有 ${count.days(days)}划了线，共 ${number.format(highlights)} 条。`,
    /** In place of the one above, where some highlights have no time. */
    markedTimed: (days: number, timed: number, all: number) =>
      `有 ${count.days(days)}划了线（${number.format(all)} 条划线，其中 ${number.format(timed)} 条写着时间）。`,
    undated: (books: number) => `另有 ${count.books(books)}书的导出文件没有日期，不在这里。`,
    empty: '还没有带日期的书。导出文件里有阅读日期或划线时间以后，这里会按年排开。',
    years: '年份',
    more: (n: number) => `另外还读了 ${count.books(n)}。`,
    activeDays: (n: number) => count.days(n),
    highlights: count.highlights,
    finishedCount: (n: number) => `读完 ${count.books(n)}`,
    readCount: (n: number) => `读过 ${count.books(n)}`,
    firstHalf: (year: string) => `${year}上半年`,
    secondHalf: (year: string) => `${year}下半年`,
    highlightMap: '每天的划线',
    dateMap: '没有划线时间，按开始、最近读和读完的日期',
    mapDays: (n: number, total: string, most: string) =>
      n === 0 ? '没有记录。' : `${count.days(n)}，共 ${total}；最多的一天是 ${most}。`,
    dayHighlights: (day: string, n: number) => `${day}：${count.highlights(n)}`,
    dayBooks: (day: string, n: number) => `${day}：${count.books(n)}书`,
    booksOnDay: (n: number) => `${count.books(n)}书`,
    dayFinished: (title: string) => `读完《${title}》`,
    legendHighlights: '每天划线',
    legendBooks: '当天开始、最近读或读完的书',
    legendFinished: '读完一本书',
    from: (least: number, most: number | undefined) =>
      most === undefined
        ? `${number.format(least)} 以上`
        : most === least
          ? number.format(least)
          : `${number.format(least)}–${number.format(most)}`,
    tableDay: '日期',
    tableHighlights: '划线',
    tableBooks: '书',
    tableFinished: '读完',
    months: (n: number) => `按月看读过的 ${count.books(n)}书`,
    started: (day: string) => `${calendar.dayOf(day)}开始`,
    finished: (day: string) => `${calendar.dayOf(day)}读完`,
    lastRead: (day: string) => `最近读于${calendar.dayOf(day)}`,
  },
  statistics: {
    heading: '统计',
    empty: '书架还是空的，还没有什么可以数的。',
    table: '以表格查看',
    books: '本书',
    finished: '本读完',
    highlights: '条划线',
    thoughts: '条想法',
    hours: '小时',
    days: '天有划线',
    booksValue: count.books,
    highlightsValue: count.highlights,
    /** @param seconds At least an hour. */
    hoursValue: (seconds: number) =>
      `${(seconds < 36_000 ? tenth : number).format(
        seconds < 36_000 ? seconds / 3600 : Math.round(seconds / 3600),
      )} 小时`,
    list: (words: readonly string[]) => list.format(words),
    streak: (days: number, from: string, to: string) =>
      `最长连续 ${count.days(days)}有划线：${from}至${to}。`,
    busiest: (day: string, highlights: number) =>
      `划线最多的一天是${day}，${number.format(highlights)} 条。`,
    someTimed: (timed: number, all: number) =>
      `天数只按写着时间的划线来数：${number.format(all)} 条中的 ${number.format(timed)} 条。`,
    finishedIn: (year: string, books: number) => `${year}读完 ${count.books(books)}`,
    sentence: (parts: readonly string[]) => `${parts.join('，')}。`,
    authorsFew: (names: string) => `作者：${names}。`,
    categoriesFew: (names: string) => `分类：${names}。`,
    named: (name: string, value: string) => `${name} ${value}`,
    year: '年',
    book: '书',
    booksHead: '书（本）',
    highlightsHead: '划线（条）',
    hoursHead: '时长',
    finishedByYear: '每年读完的书',
    mostIn: (year: string, value: string) => `最多的一年是${year}，${value}。`,
    finishedUndated: (books: number) => `另有 ${count.books(books)}读完了，但没有日期。`,
    category: '分类',
    categoryHours: '各类的阅读时长',
    categoryBooks: '各类的书',
    uncategorised: (books: number) => `另有 ${count.books(books)}没有分类。`,
    untimed: (books: number) => `另有 ${count.books(books)}没有阅读时长。`,
    author: '作者',
    authors: '作者',
    authorHours: '作者，按阅读时长',
    authorHighlights: '作者，按划线',
    authorBooks: '作者，按书',
    authorsInAll: (n: number, shown: number) =>
      n > shown
        ? `一共 ${number.format(n)} 位，这里是前 ${number.format(shown)} 位。`
        : `一共 ${number.format(n)} 位。`,
    intensity: '划线的疏密',
    rate: (perHour: number) => `每小时 ${tenth.format(perHour)} 条`,
    times: (times: number) => `${tenth.format(times)} 倍`,
    rateOfOne: (perHour: number) => `平均读一小时，划 ${tenth.format(perHour)} 条线。`,
    median: (books: number, perHour: number) =>
      `读过半小时以上、有划线的 ${count.books(books)}书，一半超过每小时 ${tenth.format(perHour)} 条，一半不到。`,
    octaves: '每本书每小时的划线，和这个中位数比',
    octavesMost: (band: string, value: string) => `最多的一档是 ${band}：${value}。`,
    below: (times: string) => `不到 ${times} 倍`,
    between: (from: string, to: string) => `${from}–${to} 倍`,
    above: (times: string) => `${times} 倍以上`,
    band: '和中位数比',
    densest: '最密的',
    sparsest: '最疏的',
  },
  book: {
    author: '作者',
    translator: '译者',
    publisher: '出版社',
    published: '出版',
    isbn: 'ISBN',
    category: '分类',
    tags: '标签',
    readingTime: '阅读时长',
    readingDays: '阅读天数',
    started: '开始',
    finished: '读完',
    lastRead: '上次阅读',
    progress: '进度',
    rating: '推荐值',
    length: '字数',
    characters: (count: number) => `${number.format(count)} 字`,
    days: (count: number) => `${number.format(count)} 天`,
    percent: (share: number) => percent.format(share),
    intro: '简介',
    whole: '全书一页',
    more: '文件里的其他信息',
    chapters: '目录',
    reviews: '书评',
    unclaimed: '文件里的其他内容',
    openInWeRead: '在微信读书中打开',
    unnamedChapter: (n: string) => `第 ${n} 章`,
    beforeChapters: '未分章',
    untitled: '标题未知',
    status: { reading: '在读', finished: '读完', unmarked: '未标记' },
    thoughts: (count: number) => `${number.format(count)} 条想法`,
    noHighlights: '这本书还没有划线。',
    density: '划线的疏密',
    densityOf: (title: string, count: number) => `${title} · ${number.format(count)} 条划线`,
    densityCaption: '每一道是一条划线，在它那一章里的位置',
    damaged: (count: number) =>
      `这本书的导出文件编码受损，有 ${number.format(count)} 个字没能还原，以“�”标出。重新导出一次即可修复。`,
    previous: '上一本',
    next: '下一本',
  },
  chapter: {
    previous: '上一章',
    next: '下一章',
    position: (at: number, all: number) => `${at} / ${all}`,
    thought: '想法',
    chapterThought: '本章想法',
    liked: (by: string) => (by === '' ? '点赞的评论' : `点赞的评论 · ${by}`),
    popular: (count: number) => `${number.format(count)} 人划线`,
    permalink: '这条划线的链接',
  },
  notes: {
    heading: '笔记',
    count: (count: number) => `${number.format(count)} 篇`,
    empty: '还没有自己的笔记。在 notes/ 里写一个 .md 或 .mdx 文件，它就会出现在这里。',
    footnotes: '注',
    updated: '更新于',
  },
  search: {
    heading: '搜索',
    label: '搜索划线、想法和笔记',
    placeholder: '输入记得的几个字',
    submit: '搜索',
    close: '关闭',
    hint: '输入句子里记得的任意几个字。',
    searching: '正在搜索……',
    found: (count: number) => `找到 ${number.format(count)} 条`,
    foundAtLeast: (count: number) => `先显示 ${number.format(count)} 条`,
    nothing: (query: string) => `没有找到含有“${query}”的书名、章节、划线、想法或笔记。`,
    nothingFiltered: (query: string) => `在筛选出的范围里，没有找到含有“${query}”的内容。`,
    onlyTogether: '没有哪一条含有全部词语，下面这些章里都有。',
    together: '同一章里，分在几条的',
    more: '显示更多',
    near: {
      heading: '也许想找的是',
      none: '换几个字，或者少输几个字试试。',
      unfiltered: '不加筛选',
      counted: (count: number) => `${number.format(count)} 条`,
    },
    recent: {
      heading: '最近搜过',
      remove: (query: string) => `忘掉“${query}”`,
      clear: '全部忘掉',
    },
    asPage: '在搜索页打开',
    order: { label: '排序', best: '最相关', newest: '最新' },
    filters: {
      heading: '筛选',
      chosen: '已选的筛选',
      remove: (filter: string) => `去掉筛选：${filter}`,
      clear: '清除全部',
      counting: '正在统计……',
      nothing: '这些结果没有可以再分的。',
      rest: (count: number) => `另有 ${number.format(count)} 个`,
      thisBook: '这本书',
      hasThought: '写了想法的',
      year: (year: string) => `${year} 年`,
      names: {
        book: '书',
        author: '作者',
        category: '分类',
        tag: '标签',
        year: '年份',
        kind: '种类',
        colour: '颜色',
        thought: '想法',
      },
      colours: { red: '红', purple: '紫', blue: '蓝', green: '绿', yellow: '黄' },
    },
    unavailable: '搜索索引没有加载成功。可以到书架上按书查找。',
    toShelf: '去书架',
    keys: '↑ ↓ 选择，Enter 打开，Esc 关闭',
    results: '搜索结果',
    withoutScript: '搜索需要 JavaScript。没有它时，可以从下面的书目找起。',
    kinds: {
      highlight: '划线',
      thought: '想法',
      liked: '点赞的评论',
      review: '书评',
      note: '笔记',
      book: '书',
      chapter: '章节',
      prose: '原文',
    },
  },
  recall: {
    heading: '回顾',
    about: '每天一手旧划线，按遗忘的快慢安排再见的日子。',
    loading: '正在取今天的划线……',
    position: (at: number, all: number) => `第 ${at} 条，共 ${all} 条`,
    question: '出自哪里？当时为什么划下它？',
    reveal: '看出处和想法',
    grading: '记得多少',
    grades: { forgotten: '忘了', vague: '模糊', remembered: '记得', fluent: '很熟' },
    undo: '撤回上一条',
    keys: '空格看出处，1–4 打分，U 撤回',
    done: '今天的看完了',
    comesNext: (when: string, count: number) => `${when}有 ${number.format(count)} 条到期。`,
    nothingNext: '还没有安排下一次。',
    allSeen: '书里的划线都看过了。',
    more: '再来一手',
    vanished: (count: number) => `${number.format(count)} 条划线已经不在书里，不再安排。`,
    failed: '有的划线没有加载成功。',
    retry: '再试一次',
    empty: '还没有可以回顾的划线。',
    withoutScript: '回顾需要 JavaScript，因为进度只存在你的浏览器里。没有它时，可以随手翻翻：',
    refused: '这个浏览器不让保存，关掉这一页，进度就没有了。需要的话，先在下面导出。',
    unreadable:
      '这个浏览器里存着的进度读不出来，没有动它，这次也先不保存。清除或导入之后恢复保存。',
    settings: '设置与进度',
    size: '每手几条',
    sizeOf: (count: number) => `${number.format(count)} 条`,
    keeping: (count: number) =>
      `见过 ${number.format(count)} 条。进度只存在这个浏览器里；换设备或清理浏览器之前，导出一份。`,
    export: '导出进度',
    import: '导入进度',
    clear: '清除进度',
    reallyClear: '清除这个浏览器里的全部回顾进度？没有导出的就找不回来了。',
    cleared: '进度已清除。',
    imported: (count: number) =>
      `已导入 ${number.format(count)} 条的进度，和原有的合在一起，以较新的为准。`,
    notImported: '这不是本站导出的进度文件，或者已经损坏。原有进度没有改动。',
  },
  random: {
    heading: '随手翻一条',
    another: '换一条',
    withoutScript: '再翻几条',
  },
  ofTheDay: '今日一句',
  card: {
    source: (title: string) => `《${title}》`,
    open: '在书里看',
    thought: '想法',
  },
  missing: {
    heading: '没有这一页',
    text: '它可能换了名字，也可能还没写。搜一搜，或者回书架看看。',
  },
  footer: {
    made: '由 weread-garden 生成',
  },
  covers: {
    /** What the build is at. */
    gathering: '取封面',
    offline: (books: number) => `没有网络：${count.books(books)}书的封面先画一个，下次构建再取。`,
    lacking: (books: number, example: { file: string; reason: string } | undefined) =>
      `${count.books(books)}书的封面没有取到，先画一个，过一天再试${example ? `（${example.file}：${example.reason}）` : ''}。`,
  },
  ...calendar,
  /** Sentences, one after the other. */
  together: (sentences: readonly string[]) => sentences.join(''),
  moment: (moment: string) => formatMoment(moment, 'zh-CN'),
  /** @param seconds Whole seconds. */
  duration: (seconds: number) => {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.round((seconds % 3600) / 60);
    const parts = [
      hours > 0 ? `${number.format(hours)} 小时` : '',
      minutes ? `${minutes} 分钟` : '',
    ];
    return parts.filter(Boolean).join(' ') || '不到 1 分钟';
  },
  build: {
    reading: '读取 notes/',
    pages: '生成页面',
    index: '建立搜索索引',
    done: (books: number, highlights: number, notes: number, seconds: string) =>
      `完成：${number.format(books)} 本书，${number.format(highlights)} 条划线，${number.format(notes)} 篇笔记，用时 ${seconds} 秒`,
    problems: (errors: number, warnings: number, notices: number) =>
      `${errors} 个错误，${warnings} 个警告，${notices} 个提示`,
    /** Of one file, beside the one that is named. */
    besides: (errors: number, warnings: number, notices: number) => {
      const parts = [
        ...(errors > 0 ? [`${number.format(errors)} 个错误`] : []),
        ...(warnings > 0 ? [`${number.format(warnings)} 个警告`] : []),
        ...(notices > 0 ? [`${number.format(notices)} 个提示`] : []),
      ];
      return parts.length > 0 ? `（另有 ${parts.join('，')}）` : '';
    },
    moreFiles: (count: number) => `……还有 ${number.format(count)} 个文件`,
    seeAll: '全部问题、原文和改法：npm run check',
    failed: '构建没有完成：',
    strict: (errors: number, unknown: number) =>
      `严格模式下不能有错误和认不出的内容，现在有 ${number.format(errors)} 个错误，${number.format(unknown)} 处认不出：`,
    lenient:
      '先改正它们；或者去掉 --strict 和 src/site.config.ts 里的 strict，有问题的文件就不会中止构建。',
    written: (folder: string) => `网站在 ${folder}`,
  },
  check: {
    usage:
      '用法：npm run check -- [文件夹或文件 …] [--json] [--format text|json|github] [--strict] [--verbose]',
    kinds: { note: '笔记', private: '不发布的笔记', nothing: '没有内容', unread: '没有读取' },
    books: (count: number) => `${number.format(count)} 本书`,
    chapters: (count: number) => `${number.format(count)} 章`,
    highlights: (count: number) => `${number.format(count)} 条划线`,
    thoughts: (count: number) => `${number.format(count)} 条想法`,
    reviews: (count: number) => `${number.format(count)} 条书评`,
    prose: (count: number) => `${number.format(count)} 段认不出的原文`,
    more: (count: number) => `…… 另有 ${number.format(count)} 处`,
    hidden: (count: number) =>
      `✓ 另有 ${number.format(count)} 个文件没有问题（--verbose 列出全部）`,
    files: (all: number, exports: number, notes: number, books: number) =>
      `${number.format(all)} 个文件：${number.format(exports)} 个导出（${number.format(books)} 本书），${number.format(notes)} 篇笔记，${number.format(all - exports - notes)} 个不发布、没有内容或没有读取`,
    clean: '没有问题',
    unknown: (count: number) => `认不出、照原样放在页面上的有 ${number.format(count)} 行`,
    unknownToo: (count: number) => `同样认不出、照原样放在页面上的还有 ${number.format(count)} 行`,
    lost: (count: number) =>
      `${number.format(count)} 行没有任何规则认领，也不在页面上。这是程序的错，请附在 issue 里告诉我们。`,
    told: (same: number, all: number, reviewsSame: number, reviewsAll: number) =>
      `仅供参考：noteCount 与划线数相同的有 ${number.format(same)}/${number.format(all)} 个文件，reviewCount 与想法、书评数相同的有 ${number.format(reviewsSame)}/${number.format(reviewsAll)} 个`,
    failed: (errors: number, unknown: number) =>
      `严格模式：${number.format(errors)} 个错误，${number.format(unknown)} 处认不出，不通过`,
  },
  health: {
    heading: '检查结果',
    rules: '各条规则的问题数',
    count: '数量',
    place: (line: number, column?: number) =>
      column === undefined ? `第 ${line} 行` : `第 ${line} 行第 ${column} 列`,
    account: (lines: number, unknown: number, lost: number) =>
      `导出共 ${number.format(lines)} 行：${number.format(unknown - lost)} 行认不出，照原样放在页面上；${number.format(lost)} 行没有着落；其余都认得`,
  },
  reference: {
    title: (count: number) => `全部 ${count} 条规则`,
    rule: '规则',
    level: '级别',
    message: '说明（举例）',
    hint: '改法',
  },
  repair: {
    repaired: (count: number, sure: number) =>
      `修复 ${number.format(count)} 处，其中 ${number.format(sure)} 处有把握，${number.format(count - sure)} 处请核对`,
    unknown: (count: number) => `有 ${number.format(count)} 处无从猜起，仍是“�”`,
    traditional: '正文是繁体，而词典是简体的：每一处都请核对。',
    written: (file: string) => `修复后的副本：${file}`,
    listed: (file: string) => `每一处猜测（位置、把握、其他候选）：${file}`,
    replace: '核对之后，把原来的文件移出 notes/：同一本书不要留两份。',
    lossless: (encoding: string) => `编码是 ${encoding}，读取没有丢失一个字，不需要修复`,
    mayCopy: '加上 --copy，会在旁边写一份 UTF-8 的副本。',
    healthy: 'UTF-8 完好，不需要修复',
    exists: (file: string) => `${file} 已经存在，没有动它；移走它再来一次`,
    tooLarge: (megabytes: number, limit: number) =>
      `有 ${number.format(megabytes)} MB，超过 ${number.format(limit)} MB，没有读取`,
    unreadable: (reason: string) => `读写失败：${reason}`,
    columns: ['核对', '行', '列', '猜测', '把握', '其他候选', '上下文'],
    usage: [
      '用法：npm run repair -- 文件 … [--copy]',
      '',
      '还原编码受损、丢了字节的导出文件：按汉语猜出每个受损的字，写一份副本在旁边。',
      '  书.md   → 书.repaired.md，每一处猜测列在 书.repaired.guesses.tsv（制表符分隔，构建不会读它）',
      '  书.txt  → 书.repaired.md（以 frontmatter 开头时；否则仍是 .txt）',
      '原来的文件不会被改动，已有的文件不会被覆盖。',
      '  --copy  没有丢字节、但不是 UTF-8 的文件，也写一份 UTF-8 的副本',
      '',
      '退出码：0 完成或不需要修复；2 有文件读不了或写不了。',
    ].join('\n'),
  },
  levels: { error: '错误', warning: '警告', notice: '提示' },
  problems,
};

export type Strings = typeof zhCn;
