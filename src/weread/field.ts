/** A key and its value in the metadata callout. */
export interface FieldWords {
  readonly key: string;
  readonly value: string;
}

const image = /^!\[[^\]]*\]\(\s*<?([^\s)>]+)>?\s*\)$/;
/** `作者： 杜军`, `**作者**：杜军`, `ISBN: 978…`. */
const pair = /^\**([^：:\s*![][^：:*\n]{0,11}?)\**\s*[：:]\**\s*(.*)$/s;
/** `出版时间 2019-10-01 00:00:00`: to 0.8 the colon is missing. */
const bare = /^(出版时间)\s+(\d.*)$/;

/** @param words A line of the metadata callout, without quote sign and dash. */
export function readField(words: string): FieldWords | undefined {
  const cover = image.exec(words);
  if (cover) return { key: 'cover', value: cover[1] ?? '' };
  const found = bare.exec(words) ?? pair.exec(words);
  return found ? { key: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() } : undefined;
}
