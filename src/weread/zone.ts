/** The parts of an export, named by its headings. */
export type Zone = 'before' | 'metadata' | 'highlights' | 'thoughts' | 'reviews';

const titles: readonly (readonly [RegExp, Zone])[] = [
  [/^(?:元数据|metadata|书籍信息)$/i, 'metadata'],
  [/^(?:高亮划线|热门划线|划线|highlights?)$/i, 'highlights'],
  [/^(?:读书笔记|笔记汇总|章节点评与书评)$/i, 'thoughts'],
  [/^(?:本书评论|书评|点评|reviews?)$/i, 'reviews'],
];

/** Which part a heading opens; absent for a heading of the book's own. */
export function zoneOf(title: string): Zone | undefined {
  const plain = title.replace(/^[◆#\s]+/, '').trim();
  return titles.find(([pattern]) => pattern.test(plain))?.[1];
}
