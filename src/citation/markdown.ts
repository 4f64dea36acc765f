/**
 * A quotation as a block quote, with a line that says and links its source. The words are plain text:
 * what Markdown would take for its own is escaped.
 *
 * @param paragraphs Points of a list begin with `·`.
 * @param source In words, as in `林溪《山与河》`.
 * @param address Of the quotation.
 */
export function quoteInMarkdown(
  paragraphs: readonly string[],
  source: string,
  address: string,
): string {
  const rows = [...paragraphs.flatMap(rowsOf), `—— [${escaped(source)}](${target(address)})`];
  return rows.map((row) => `> ${row}\n`).join('>\n');
}

/** A paragraph's own line ends stay line ends. */
function rowsOf(paragraph: string): string[] {
  const lines = paragraph.split('\n').map(escapedLine);
  return [lines.join('\\\n> ')];
}

/** What begins a block in Markdown, at the start of a line. */
function escapedLine(line: string): string {
  return escaped(line.trim())
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~$^&]/g, '\\$&');

/** Brackets and spaces would end the link before its end. */
const target = (address: string) =>
  address.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
