import type { Line } from './line.ts';

const key = /^([A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,99}):(?: +|$)/;
/** Plain words begin with none of YAML's signs, and hold no colon or `#` that it could take for one. */
const begin = /^[^\s"'#&*!|>%@`[\]{},?:-]/;
const unsafe = /[\t\r]|: | #|[:\s]$/;

/**
 * Reads a frontmatter of keys that each have a simple value on their own line. Most exports have no
 * other, and YAML's library would take a seventh of the time that all their text takes.
 *
 * @returns What the library reads; nothing where only the library can tell.
 */
export function readSimply(lines: readonly Line[]): Record<string, string> | undefined {
  const data: Record<string, string> = {};
  for (const { text } of lines) {
    if (text === '') continue;
    const found = key.exec(text);
    const name = found?.[1];
    if (!found || name === undefined || name === '__proto__') return undefined;
    const value = readValue(text.slice(found[0].length));
    if (value === undefined) return undefined;
    data[name] = value;
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
