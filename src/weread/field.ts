/** A key and its value in the metadata callout. */
export interface FieldWords {
  readonly key: string;
  readonly value: string;
}

const image = /^!\[[^\]]*\]\(\s*<?([^\s)>]+)>?\s*\)/;
/** `作者： 杜军`, `**作者**：杜军`, `ISBN: 978…`, and Dataview's `作者::杜军`. */
const pair = /^\**([^：:\s*![《“「][^：:*\n]{0,11}?)\**\s*(?:[：:]\**|::)\s*(.*)$/s;
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
  if (!field) return undefined;
  return quoted || dash || field.key === 'cover' || keys.has(field.key) ? field : undefined;
}

/** @param words A line of the metadata callout, without quote sign and dash. */
export function readField(words: string): FieldWords | undefined {
  // A template makes the cover a link: `[![cover|100](https://…)](<…>)`.
  const cover = image.exec(words.startsWith('[![') ? words.slice(1) : words);
  if (cover && (words.startsWith('[') || cover[0].length === words.length)) {
    return { key: 'cover', value: cover[1] ?? '' };
  }
  const found = bare.exec(words) ?? pair.exec(words);
  return found
    ? { key: (found[1] ?? '').trim(), value: (found[2] ?? '').replace(/^:\s*/, '').trim() }
    : undefined;
}

/** Whether a line is a field that the built-in templates print. */
export function isTemplateField(words: string): boolean {
  const field = readMetadataLine(words, true);
  return field !== undefined && keys.has(field.key);
}

/**
 * Reads a row of a table of metadata, as a template prints it: `| 作者 | 杜军 |`.
 *
 * @returns Nothing for no row; a row without a key for the table's head and its rule.
 */
export function readFieldRow(words: string): Partial<FieldWords> | undefined {
  if (!words.startsWith('|') || !words.endsWith('|')) return undefined;
  const [key = '', value, ...more] = words
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  if (value === undefined) return undefined;
  if (/^:?-+:?$/.test(key) || (key === '属性' && value === '内容')) return {};
  return key === '' || key.length > 12 ? undefined : { key, value: [value, ...more].join('|') };
}

/** A callout that holds nothing but the introduction is called so. */
export function readIntroTitle(words: string): boolean {
  return /^\**(?:内容|书籍)?简介\**$/.test(words);
}

/** `#读书笔记 #社会文化`: a line of nothing but Obsidian's tags. */
export function readTagLine(words: string): string | undefined {
  const tags = words.split(/\s+/);
  return tags.every((tag) => /^#[^\s#]+$/.test(tag))
    ? tags.map((tag) => tag.slice(1)).join(' ')
    : undefined;
}
