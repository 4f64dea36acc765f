/**
 * Characters that WeRead's own text holds and that no reader means. Each has a rule; all others are
 * shown as they are, those of a private use too, which only WeRead's fonts can draw.
 */
const rules = [
  /** What WeRead has in the place of a picture; its later exports print the words. */
  { name: 'image', pattern: /\uFFFC/g, instead: '[插图]' },
  /** Line ends of other programs. */
  { name: 'line-end', pattern: /[\v\f\u0085\u2028\u2029]/g, instead: '\n' },
  /** Marks without width: places where a line may break, and byte-order marks amid a text. */
  { name: 'no-width', pattern: /[\u200B\u2060\uFEFF]/g, instead: '' },
  /** Control characters, tabs and line feeds apart. */
  {
    name: 'control',
    pattern: /[\p{Cc}--[\t\n]]/gv,
    instead: '',
  },
] as const;

const any = /[[\p{Cc}--[\t\n]]\u200B\u2028\u2029\u2060\uFEFF\uFFFC]/v;

/** Applies the rules of single characters to a text. */
export function settleCharacters(text: string): string {
  if (!any.test(text)) return text;
  let settled = text;
  for (const { pattern, instead } of rules) settled = settled.replace(pattern, instead);
  return settled;
}

/** The same for a title, which has one line. */
export const settleTitle = (title: string) => settleCharacters(title).replace(/\n+/g, ' ');

/** The same for a text's rows, of which a line separator makes two. */
export function settleRows(rows: readonly string[]): string[] {
  return rows
    .flatMap((row) => settleCharacters(row).split('\n'))
    .filter((row) => row.trim() !== '');
}

export interface PrivateCharacters {
  /** How many there are. */
  readonly count: number;
  /** Where the first stands, in UTF-16 code units from the start. */
  readonly first: number;
}

/** Characters of Unicode's private use area: a font of WeRead's, others show a box. */
export function privateCharacters(text: string): PrivateCharacters | undefined {
  const first = text.search(/[\uE000-\uF8FF]/);
  if (first === -1) return undefined;
  return { count: text.match(/[\uE000-\uF8FF]/g)?.length ?? 0, first };
}
