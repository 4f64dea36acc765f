import type { Line } from './line.ts';

const key =
  /^([A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,99}(?: [\w\u4e00-\u9fff]{1,99})?):(?: +|$)/;
/** Of a list, below its key. */
const item = /^( *)- +(?=\S)/;
/** Plain words begin with none of YAML's signs, and hold no colon or `#` that it could take for one. */
const begin = /^[^\s"'#&*!|>%@`[\]{},?:-]/;
const unsafe = /[\t\r]|: | #|[:\s]$/;

/**
 * Reads a frontmatter of keys that each have a simple value on their own line, or a list of such on
 * the lines below. Most exports have no other, and YAML's library would take a seventh of the time
 * that all their text takes.
 *
 * @returns What the library reads; nothing where only the library can tell.
 */
export function readSimply(lines: readonly Line[]): Record<string, string | string[]> | undefined {
  const data: Record<string, string | string[]> = {};
  /** The key above, if a list may stand below it. */
  let open: string | undefined;
  let list: string[] = [];
  /** Spaces before the items of the list. */
  let indent = 0;
  for (const { text } of lines) {
    if (text === '') continue;
    const [opening, spaces = ''] = item.exec(text) ?? [];
    if (opening !== undefined) {
      const value = readValue(text.slice(opening.length));
      if (value === undefined || open === undefined) return undefined;
      if (list.length === 0) indent = spaces.length;
      if (spaces.length !== indent) return undefined;
      list.push(value);
      data[open] = list;
      continue;
    }
    const found = key.exec(text);
    const name = found?.[1];
    if (!found || name === undefined || name === '__proto__') return undefined;
    const rest = text.slice(found[0].length);
    const value = readValue(rest);
    if (value === undefined) return undefined;
    data[name] = value;
    open = rest === '' ? name : undefined;
    list = [];
  }
  return data;
}

function readValue(text: string): string | undefined {
  const [quote] = text;
  if (quote === '"' || quote === "'") {
    const closed = text.indexOf(quote, 1) === text.length - 1 && text.length > 1;
    return closed && !/[\\\t\r]/.test(text) ? text.slice(1, -1) : undefined;
  }
  return text === '' || (begin.test(text) && !unsafe.test(text)) ? text : undefined;
}
