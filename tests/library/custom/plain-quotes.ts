import type { InventedBook } from '../book.ts';
import { readingKeys, yamlOf } from '../frontmatter.ts';
import { each } from '../plugin/parts.ts';
import { customNotebook } from './customs.ts';

/** `## 划线` over bare quotes: no chapter, id or time; thoughts under `## 笔记`. */
export function printPlainQuotes(book: InventedBook): string {
  const notebook = customNotebook(book);
  const { metadata, chapters, notes, reviews } = notebook;
  const { title, author, category, isbn, publisher, intro } = metadata;
  return `---
${yamlOf({ ...readingKeys(notebook, '0.7.0'), title, tags: ['阅读/笔记'] })}
---

## 简介

- **书名**：《${title}》
- **作者**： ${author}
- **分类**： ${category}
- **ISBN**：${isbn}
- **出版社**：${publisher}

## 概述

${intro}

## 划线 
 

${each(chapters, ({ highlights }) => each(highlights, ({ text }) => `> ${text.trim()} \n\n`))}## 笔记


${each(notes, ({ onPassages }) =>
  each(onPassages, ({ quote, text }) => `> ${quote.trim()} \n\n💭 ${text}\n\n`),
)}## 书评

${each(reviews, ({ text }) => `\n${text}\n`)}
## 点评
`;
}
