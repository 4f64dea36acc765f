import type { InventedBook } from '../book.ts';
import { bookKeys, yamlOf } from '../frontmatter.ts';
import { each, metadataCallout } from '../plugin/parts.ts';
import { customNotebook, oldCallout } from './customs.ts';

/** `>[!weread4] text`: the words begin on the callout's own line; nothing else is said of them. */
export function printCalloutWeread(book: InventedBook): string {
  const notebook = customNotebook(book);
  return `---
${yamlOf(bookKeys(notebook))}---
# 元数据
${metadataCallout(notebook, oldCallout)}
# 高亮划线
${each(
  notebook.chapters,
  (chapter) => `
## ${chapter.title}
${each(chapter.highlights, ({ text }) => `\n>[!weread4] ${text.trim().replaceAll('\n', '\n>')}\n`)}`,
)}`;
}
