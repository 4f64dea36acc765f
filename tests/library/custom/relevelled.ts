import type { InventedBook } from '../book.ts';
import { withGrayMatter } from '../frontmatter.ts';
import { latest, type Note, notebookOf } from '../notebook.ts';
import { each } from '../plugin/parts.ts';
import { dayAndMinute } from './customs.ts';

/**
 * A list of 0.2.7 after a linter and a day-link plugin have been at it: every heading one level lower,
 * ids glued to their text, tabs, minutes only.
 */
export function printRelevelled(book: InventedBook): string {
  const notebook = notebookOf(book, {
    ...latest,
    lineEnds: 'removed',
    highlightOrder: 'time',
    thoughtOrder: 'time',
  });
  const { metadata, chapters, notes, reviews } = notebook;
  const { title, author, intro, published, isbn, category, publisher, cover, lastRead } = metadata;
  const printed = `
## 元数据

>[!abstract] ${title}

> - ![${title}|200](${cover})
> - 书名：${title}
> - 作者：${author}
> - 简介：${intro.replaceAll('\n', '')}
> - 出版时间 ${published}
> - ISBN：${isbn}
> - 分类：${category}
> - 出版社：${publisher}

## 高亮划线
${each(chapters, (chapter) => {
  const plain = chapter.highlights.filter(({ thought }) => thought === undefined);
  return plain.length === 0
    ? ''
    : `
### ${chapter.title}
${each(plain, ({ text, id, time }) => `\n- 📌 ${text.trim()}^${id}\n\t- ⏱${dayLink(time)}\n`)}`;
})}
## 读书笔记
${each(
  notes.filter(({ onPassages }) => onPassages.length > 0),
  (chapter) => `
### ${chapter.title}
${each(chapter.onPassages, printNote)}`,
)}
## 本书评论
${each(
  reviews,
  ({ text, id, time }, index) => `
### 书评 No.${index + 1}

${text} ^${id}

⏱${dayLink(time)}
`,
)}`;
  return withGrayMatter(printed, {
    author,
    bookId: metadata.id,
    category,
    cover,
    'date created': lastRead,
    'date modified': lastRead,
    doc_type: 'weread-highlights-reviews',
    isbn,
    lastReadDate: `${lastRead}T00:00:00.000Z`,
    noteCount: metadata.noteCount,
    publisher,
    reviewCount: metadata.reviewCount,
    tags: ['微信读书笔记'],
    title: `${title}-${author}`,
  });
}

const printNote = ({ quote, text, id, time }: Note) => `
#### 划线评论

- 📌 ${quote.trim().replaceAll('\n', '')}^${id}
\t- 💭 ${text}
\t- ⏱${dayLink(time)}
`;

function dayLink(time: string): string {
  const [day, minute] = dayAndMinute(time);
  return `[[${day}]]${minute}`;
}
