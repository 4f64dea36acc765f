/** What stands between the brackets of `[[…]]`, taken apart. */
export interface LinkText {
  /** File, path, alias, title or id; empty for the note itself. */
  readonly name: string;
  /** After `#`; of several, the innermost. */
  readonly heading?: string | undefined;
  /** After `#^`, without the signs. */
  readonly block?: string | undefined;
  /** After the first `|`: the words to show, or the size of an image. */
  readonly label?: string | undefined;
}

/**
 * Reads `Name#Heading#Deeper|label` and `Name#^block|label`, as Obsidian writes them. In a table the
 * bar is escaped.
 */
export function readLinkText(text: string): LinkText {
  const bar = /\\?\|/.exec(text);
  const target = bar ? text.slice(0, bar.index) : text;
  const label = bar ? text.slice(bar.index + bar[0].length).trim() : '';
  return { ...readTarget(target), ...(label === '' ? {} : { label }) };
}

/** `Name#Heading` or `Name#^block`. */
export function readTarget(target: string): Omit<LinkText, 'label'> {
  const [name = '', ...below] = target.split('#');
  const last = below.findLast((part) => part.trim() !== '')?.trim();
  if (last === undefined) return { name: name.trim() };
  if (last.startsWith('^')) return { name: name.trim(), block: last.slice(1) };
  return { name: name.trim(), heading: last };
}
