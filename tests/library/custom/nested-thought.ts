import type { InventedBook } from '../book.ts';
import { readingKeys, yamlOf } from '../frontmatter.ts';
import { each, metadataCallout } from '../plugin/parts.ts';
import { customNotebook, oldCallout } from './customs.ts';

/**
 * No ids, no times of highlights; those with thoughts stand at their chapter's end, as often as they
 * have thoughts: `>> 💭 *T* 发表想法：**…**`.
 */
export function printNestedThought(book: InventedBook): string {
  const chaptersOfHighlights = book.chapters.map((chapter) => ({ ...chapter, remarks: [] }));
  const notebook = customNotebook({ ...book, chapters: chaptersOfHighlights });
  const { metadata, chapters, notes, reviews } = notebook;
  const keys = { ...readingKeys(notebook, '0.7.0'), isbn: metadata.isbn, title: metadata.title };
  return `---
${yamlOf(keys)}
---

# ${metadata.title}

# 元数据
${metadataCallout(notebook, oldCallout)}

---

# 本书评论
${each(reviews, ({ text }, index) => `\n> [!Review] 书评 No.${index + 1} \n> ${text}\n`)}

---


# 高亮划线

${each(chapters, ({ uid, level, title, highlights }) => {
  const own = notes.find((chapter) => chapter.uid === uid)?.onPassages ?? [];
  const plain = highlights.filter(({ thought }) => thought === undefined);
  return `
${'#'.repeat(Math.min(level, 3) + 1)} ${title}

${each(plain, ({ text }) => `\n> 📌 ${text.trim()}\n`)}${
  own.length === 0
    ? ''
    : `\n\n> 划线评论\n${each(
        own,
        ({ quote, text, time }) =>
          `\n> 📌 ${quote.trim()}\n>> 💭 *${time}* 发表想法：**${text}**\n`,
      )}\n`
}
---
`;
})}`;
}
