/** A highlight of an invented book, and what a later sync may add to it. */
export interface Mark {
  readonly uid: number;
  readonly start: number;
  readonly text: string;
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly time: string;
  readonly thought?: string | undefined;
  /** When the thought came, if later. */
  readonly thoughtTime?: string | undefined;
}

export interface Chapter {
  /** Number of `#`; the fifth is not printed. */
  readonly level: 2 | 3 | 4 | 5;
  readonly title: string;
  readonly marks: readonly Mark[];
  /** Thoughts on passages that are no highlights: only 读书笔记 has them. */
  readonly remarks: readonly Mark[];
}

export interface Metadata {
  readonly title: string;
  readonly progress: number;
}

/** Prints a book as the default template of 0.7.0 to 1.5.4 does: chapters without highlights are left out. */
export function printExport(chapters: readonly Chapter[], { title, progress }: Metadata): string {
  const marked = chapters.filter(({ marks }) => marks.length > 0);
  const thoughtful = chapters.filter(
    ({ marks, remarks }) => remarks.length > 0 || marks.some(({ thought }) => thought),
  );
  return [
    '---',
    'doc_type: weread-highlights-reviews',
    'bookId: "90019999"',
    `title: ${title}`,
    `progress: ${progress}%`,
    'lastReadDate: 2024-01-01',
    '',
    '---',
    '# 元数据',
    `> [!abstract] ${title}`,
    `> - 书名： ${title}`,
    '',
    '# 高亮划线',
    ...marked.flatMap((chapter) => [
      '',
      ...(chapter.level < 5 ? [`${'#'.repeat(chapter.level)} ${chapter.title}`] : []),
      '',
      ...chapter.marks.flatMap(printMark),
    ]),
    '# 读书笔记',
    ...thoughtful.flatMap((chapter) => [
      '',
      `## ${chapter.title}`,
      ...[...chapter.marks.filter(({ thought }) => thought), ...chapter.remarks].flatMap(
        printRemark,
      ),
    ]),
    '# 本书评论',
    '',
  ].join('\n');
}

const blockId = ({ uid, start, text }: Mark) => `^90019999-${uid}-${start}-${start + text.length}`;

function printMark(mark: Mark): string[] {
  return mark.thought
    ? ['', `> 📌 ${mark.text} ${blockId(mark)}`, `- 💭 ${mark.thought} - ⏱ ${mark.time}`]
    : ['', `> 📌 ${mark.text} `, `> ⏱ ${mark.time} ${blockId(mark)}`];
}

function printRemark(mark: Mark): string[] {
  return [
    '',
    '### 划线评论',
    `> 📌 ${mark.text}  ^77-7${String(mark.uid * 1000 + mark.start).padStart(8, '0')}`,
    `    - 💭 ${mark.thought}`,
    `    - ⏱ ${mark.thoughtTime ?? mark.time}`,
  ];
}
