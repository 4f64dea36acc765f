/** A key and its value in the metadata callout. */
export interface FieldWords {
  readonly key: string;
  readonly value: string;
}

const image = /^!\[[^\]]*\]\(\s*<?([^\s)>]+)>?\s*\)$/;
/** `作者： 杜军`, `**作者**：杜军`, `ISBN: 978…`. */
const pair = /^\**([^：:\s*![][^：:*\n]{0,11}?)\**\s*[：:]\**\s*(.*)$/s;
/** `出版时间 2019-10-01 00:00:00`: to 0.8 the colon is missing. */
const bare = /^(出版时间)\s+(\d.*)$/s;

/** What the built-in templates print. */
const keys = new Set(['书名', '作者', '简介', '出版时间', 'ISBN', '分类', '出版社', 'PC地址']);

/**
 * Reads a line of the metadata callout. An introduction with line ends leaves the callout, and its
 * lines may hold colons: where neither `>` nor a dash marks a field, only the template's keys do.
 *
 * @param words A line without its quote sign.
 */
export function readMetadataLine(words: string, quoted: boolean): FieldWords | undefined {
  const dash = /^[-*]\s+/.exec(words);
  const field = readField(dash ? words.slice(dash[0].length) : words);
  return field && (quoted || dash || keys.has(field.key)) ? field : undefined;
}

/** @param words A line of the metadata callout, without quote sign and dash. */
export function readField(words: string): FieldWords | undefined {
  const cover = image.exec(words);
  if (cover) return { key: 'cover', value: cover[1] ?? '' };
  const found = bare.exec(words) ?? pair.exec(words);
  return found ? { key: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() } : undefined;
}

/** A callout that holds nothing but the introduction is called so. */
export function readIntroTitle(words: string): boolean {
  return /^\**(?:内容)?简介\**$/.test(words);
}
