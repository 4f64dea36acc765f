import type { InventedBook } from '../book.ts';
import { readingKeys, yamlOf } from '../frontmatter.ts';
import { each, metadataCallout } from '../plugin/parts.ts';
import { customNotebook, oldCallout } from './customs.ts';

/** `> 📌 text` and nothing more; a rule behind each chapter. */
export function printNoTime(book: InventedBook): string {
  const notebook = customNotebook(book);
  const { metadata, chapters } = notebook;
  const keys = { ...readingKeys(notebook, '0.7.0'), isbn: metadata.isbn, title: metadata.title };
  return `---
${yamlOf(keys)}
---

# ${metadata.title}

# 元数据
${metadataCallout(notebook, oldCallout)}


---


# 高亮划线

${each(
  chapters,
  ({ level, title, highlights }) => `
${'#'.repeat(Math.min(level, 3) + 1)} ${title}

${each(highlights, ({ text }) => `\n> 📌 ${text.trim()}\n`)}
---
`,
)}`;
}

/** Only what is known of the book: nothing has been marked, or the template leaves it out. */
export function printNoHighlights(book: InventedBook): string {
  const notebook = customNotebook(book);
  return `---
${yamlOf({ ...readingKeys(notebook, '1.1.0'), isbn: notebook.metadata.isbn })}
---
# 元数据
${metadataCallout(notebook, { ...oldCallout, colon: true, link: true })}
# 高亮划线

# 读书笔记

# 本书评论
`;
}
