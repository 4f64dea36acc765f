import type { ChapterHighlights, MarkedText, Notebook } from '../notebook.ts';

/** What a template's `for` prints. */
export function each<T>(list: readonly T[], print: (one: T, index: number) => string): string {
  return list.map(print).join('');
}

export interface CalloutHabits {
  /** 简介, from 0.1.18; from 0.11.3 its line ends are taken out. */
  readonly intro: 'absent' | 'kept' | 'joined';
  /** 出版时间 has a colon from 0.11.0. */
  readonly colon: boolean;
  /** PC地址, from 0.5.5. */
  readonly link: boolean;
}

/** The metadata callout of 0.1.14 and later. */
export function metadataCallout({ metadata }: Notebook, habits: CalloutHabits): string {
  const { title, cover, author, intro, published, isbn, category, publisher, link } = metadata;
  const introLine = habits.intro === 'kept' ? intro : intro.replace(/[\r\n]/g, '');
  return `> [!abstract] ${title}
> - ![ ${title}|200](${cover})
> - 书名： ${title}
> - 作者： ${author}
${habits.intro === 'absent' ? '' : `> - 简介： ${introLine}\n`}> - 出版时间${habits.colon ? '：' : ''} ${published}
> - ISBN： ${isbn}
> - 分类： ${category}
> - 出版社： ${publisher}
${habits.link ? `> - PC地址：${link}\n` : ''}`;
}

/** The template's own frontmatter. */
export function templateKeys({ metadata }: Notebook, ...names: ('category' | 'lastReadDate')[]) {
  const { isbn, category, lastRead } = metadata;
  return `---
isbn: ${isbn}
${names.includes('category') ? `category: ${category}\n` : ''}${names.includes('lastReadDate') ? `lastReadDate: ${lastRead}\n` : ''}---
`;
}

/** From 0.6.0; a chapter of level 4 or more gets none. */
export function chapterHeading({ level, title }: ChapterHighlights, mark = ''): string {
  return level >= 1 && level <= 3 ? `${'#'.repeat(level + 1)} ${mark}${title}` : '';
}

/** A link that opens the passage in the app, from 1.5.5. Without an end it says `undefined`. */
export function deepLink({ text, range, chapterUid }: MarkedText, { metadata }: Notebook): string {
  const [start, end] = range.split('-');
  const address = `weread://bestbookmark?bookId=${metadata.id}&chapterUid=${chapterUid}&rangeStart=${start}&rangeEnd=${end}`;
  return `[${text.trim()}](<${address}>)`;
}
