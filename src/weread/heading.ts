import { settleTitle } from './characters.ts';

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
  const found = /^\s{0,3}(#{1,6})(?:\s|$)/.exec(raw);
  if (!found) return undefined;
  const title = settleTitle(raw.slice(found[0].length)).trim().replace(/^◆\s+/, '');
  return { level: found[1]?.length ?? 1, title };
}
