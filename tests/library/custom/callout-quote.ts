import type { InventedBook } from '../book.ts';
import { bookKeys, yamlOf } from '../frontmatter.ts';
import { each } from '../plugin/parts.ts';
import { chaptersWithoutThoughts, customNotebook, dayAndMinute } from './customs.ts';

/** `> [!quote|notitle]` with the text below and a tag behind it, `> [!Think|notitle]`, minutes only. */
export function printCalloutQuote(book: InventedBook): string {
  const notebook = customNotebook(book);
  const { title, author, isbn, cover, publisher, published, category, intro } = notebook.metadata;
  const keys = {
    ...bookKeys(notebook),
    name: title,
    tags: 'weread',
    isbn,
    publish: publisher,
    category,
  };
  return `---
${yamlOf(keys)}---

## ${title}

> [!bookinfo]+ **《${title}》**
> ![bookcover|200](${cover})
>
| 属性   | 内容                                       |
|- | - | - |
| ISBN   | ${isbn}  |
| 作者   | ${author}                         |
| 出版年 | ${published.slice(0, 4)}   | 
| 出版社 | ${publisher}                       |
| 来源   | [${title}](https://weread.qq.com/web/) |
| 分类   | ${category}                        |

> [!abstract]- **内容简介**
> 
> ${intro.replaceAll('\n', '')}
> 

# 高亮划线
${each(
  chaptersWithoutThoughts(notebook),
  (chapter) => `
## ${chapter.title}

${each(chapter.highlights, ({ text, chapterUid, range, time }) => {
  const [day, minute] = dayAndMinute(time);
  return `
> [!quote|notitle] 
> ${text.trim()} #金句卡 ^${chapterUid}-${range}

- ⏱${day} ${minute} 
`;
})}`,
)}

# 读书笔记
${each(
  notebook.notes.filter(({ onPassages }) => onPassages.length > 0),
  (chapter) => `
## ${chapter.title}
${each(chapter.onPassages, ({ quote, text, time }) => {
  const [day, minute] = dayAndMinute(time);
  return `
### 划线评论
> [!quote|notitle] 
> ${quote.trim()}

> [!Think|notitle]
> ${text}
- ⏱${day} ${minute}
`;
})}   `,
)}
# 本书评论
${each(
  notebook.reviews,
  ({ text, time }, index) => `
## 书评 No.${index + 1} ${text} 
⏱ ${time.slice(0, 10)}
`,
)}`;
}
