export interface HeadingWords {
  /** Number of `#`. */
  readonly level: number;
  readonly title: string;
}

/**
 * Reads a heading. A `#` at its end is part of the title (`C#`): no exporter closes headings. `◆` is
 * the official theme's mark of a chapter.
 */
export function readHeading(raw: string): HeadingWords | undefined {
  // Few lines have a `#`, and to look for it is quicker than to try the pattern.
  if (!raw.includes('#')) return undefined;
  const found = /^\s{0,3}(#{1,6})(?:\s|$)/.exec(raw);
  if (!found) return undefined;
  const title = raw.slice(found[0].length).trim().replace(/^◆\s+/, '');
  return { level: found[1]?.length ?? 1, title };
}
