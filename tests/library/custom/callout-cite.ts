import type { Colour } from '../../../src/weread/book.ts';
import type { InventedBook } from '../book.ts';
import { readingKeys, yamlOf } from '../frontmatter.ts';
import { each, metadataCallout } from '../plugin/parts.ts';
import { chaptersWithoutThoughts, customNotebook, oldCallout } from './customs.ts';

const css: Readonly<Record<Colour, string>> = {
  red: '#ff7898',
  purple: '#b48cff',
  blue: '#6aa9ff',
  green: '#5fc98f',
  yellow: '#ffce78',
};

/** The template of the project's first export: callouts, colours, no times. */
export function printCalloutCite(book: InventedBook): string {
  const notebook = customNotebook(book);
  const { metadata, notes, reviews } = notebook;
  const { isbn, category, title, progress, lastRead, finished } = metadata;
  const kinds = category.replaceAll('-', ' ');
  const keys = {
    ...readingKeys(notebook, '0.7.0'),
    isbn: Number(isbn),
    category: kinds,
    title,
    readProgress: progress,
    lastReadDate: lastRead,
    tags: `读书笔记 ${kinds} ${finished ? '读完' : '在读'}`,
  };
  return `---
${yamlOf(keys)}
---

# ${title}

# 元数据
${metadataCallout(notebook, oldCallout)}


---

# 高亮划线
${each(
  chaptersWithoutThoughts(notebook),
  (chapter) => `
${'#'.repeat(Math.min(chapter.level, 3) + 1)} ${chapter.title}
${each(
  chapter.highlights,
  ({ text, chapterUid, range, colour }) => `
> [!Cite]+ <span style="color: ${css[colour]};">Highlight</span>
> 📌 ${quoted(text)}
> ^${chapterUid}-${range}
`,
)}`,
).replaceAll(/(?<=^> \^[\d-]+\n)\n(?=#)/gm, '')}
# 读书笔记
${each(
  notes.filter(({ onPassages }) => onPassages.length > 0),
  (chapter) => `
### ${chapter.title}
${each(
  chapter.onPassages,
  ({ quote, id, text }) => `
> [!Annotation]+ <span style="color: ;">Annotation</span>
> 📌 ${quoted(quote)}
> ^${id}
> ---
> 💭 ${quoted(text)}
`,
)}`,
)}
# 本书评论
${each(
  reviews,
  ({ text }, index) => `
> [!Review] 书评 No.${index + 1} 
> ${text}
`,
)}`;
}

/** A text's line ends are blank quote lines. */
const quoted = (text: string) => text.trim().replaceAll('\n', '\n>\n>');
