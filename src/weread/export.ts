import { type Frontmatter, textOf } from './frontmatter.ts';
import type { Line } from './line.ts';

/** What only exporters write into a frontmatter, beside the book's id. */
const exporterKeys = ['noteCount', 'reviewCount', 'lastReadDate', 'readingStatus', 'readingDate'];

/**
 * Whether a file is an export, or a note of the reader's own. An export says so in `doc_type`, or
 * bears a book's id, or has both a heading and a mark of the plugin's template.
 */
export function isExport(frontmatter: Frontmatter, body: readonly Line[]): boolean {
  if (textOf(frontmatter['doc_type'])?.startsWith('weread')) return true;
  const id = textOf(frontmatter['bookId']) ?? textOf(frontmatter['book_id']);
  if (id && exporterKeys.some((key) => key in frontmatter)) return true;
  const headed = body.some((line) => /^\s{0,3}#{1,4}\s+(?:元数据|高亮划线)\s*$/.test(line.text));
  return headed && body.some((line) => sign.test(line.text) || place.test(line.text));
}

const sign = /^\s*(?:>\s?|-\s+)?\[?📌/u;
/** A block id that only WeRead gives: chapter and range, with the book's id before them or without. */
const place = /(?:^|\s)\^(?:[A-Za-z0-9]+[-_]){1,2}\d+[-_]\d+[-_]\d+\s*$/;
