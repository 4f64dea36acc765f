import type { InventedBook } from '../book.ts';
import { readingKeys, yamlOf } from '../frontmatter.ts';
import { each } from '../plugin/parts.ts';
import { customNotebook } from './customs.ts';

/** `📌` at the line's start below a heading that is its id; no chapters, no thoughts. */
export function printBarePin(book: InventedBook): string {
  const notebook = customNotebook(book);
  const { title, isbn, lastRead, intro, published, publisher, cover } = notebook.metadata;
  const keys = {
    ...readingKeys(notebook, '0.11.0'),
    isbn,
    lastReadDate: lastRead,
    description: intro.replaceAll('\n', ''),
    发行日期: published,
    title,
    出版社: publisher,
    imageData: cover,
  };
  return `---
${yamlOf(keys)}
---

\`\`\`\`\`\`ad-flex 
\`\`\`\`\`col
flexGrow=0.7
===
\`VIEW[{imageData}][image]\`
\`\`\`\`\`
\`\`\`\`\`\`


${each(notebook.chapters, ({ highlights }) =>
  each(
    highlights,
    ({ text, id, time }) => `### 划线${id}
📌 ${text.trim()} 
⏱ ${time} ^${id}

`,
  ),
)}`;
}
