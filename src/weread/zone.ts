/** The parts of an export, named by its headings. */
export type Zone = 'before' | 'metadata' | 'highlights' | 'thoughts' | 'reviews';

const titles: readonly (readonly [RegExp, Zone])[] = [
  [/^(?:元数据|metadata|书籍信息)$/i, 'metadata'],
  [/^(?:高亮划线|热门划线|划线|highlights?)$/i, 'highlights'],
  [/^(?:读书笔记|笔记汇总|章节点评与书评|笔记)$/i, 'thoughts'],
  [/^(?:本书评论|书评|点评|reviews?)$/i, 'reviews'],
];

/** Which part a heading opens; absent for a heading of the book's own. */
export function zoneOf(title: string): Zone | undefined {
  const plain = title.replace(/^[◆#\s]+/, '').trim();
  return titles.find(([pattern]) => pattern.test(plain))?.[1];
}

/** A heading in 读书笔记 that stands over thoughts and says nothing of them. */
export function isThoughtLabel(title: string): boolean {
  return /^(?:划线评论|章节评论)(?:\s*No\.\s*\d+)?$/.test(title);
}

/** The words and the id behind `书评 No.1`; to 0.2.2 the review's own stand there. */
export function readReviewLabel(title: string): string | undefined {
  return /^书评\s*No\.\s*\d+\s*(.*)$/s.exec(title)?.[1];
}

/** A heading that the template prints, and not the book. */
export function isTemplateHeading(title: string): boolean {
  return (
    zoneOf(title) !== undefined || isThoughtLabel(title) || readReviewLabel(title) !== undefined
  );
}
