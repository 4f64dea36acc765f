import type { Colour } from './book.ts';
import { readColour } from './colour.ts';

/** The first line of an Obsidian callout, as in `> [!Cite]+ <span style="color: #ffce78;">Highlight</span>`. */
export interface Callout {
  /** As the file has it, as in `[!cite]`, in small letters. */
  readonly type: string;
  readonly kind: 'metadata' | 'passage' | 'thought' | 'review';
  /** Words on the line that are the reader's or the book's, not the template's. */
  readonly words: string;
  readonly colour: Colour | undefined;
}

const kinds: ReadonlyMap<string, Callout['kind']> = new Map([
  ['abstract', 'metadata'],
  ['bookinfo', 'metadata'],
  ['info', 'metadata'],
  ['review', 'review'],
  ['think', 'thought'],
  ['thought', 'thought'],
]);

/** What templates print as a callout's title. */
const labels =
  /^(?:highlight|annotation|review|cite|quote|note|划线|想法|笔记|摘录|书评(?:\s*No\.\s*\d+)?)$/i;

/** @param words A quoted line without its `>`. */
export function readCallout(words: string): Callout | undefined {
  const found = /^\[!([^\]|]+)(?:\|[^\]]*)?\][+-]?\s*(.*)$/s.exec(words);
  if (!found) return undefined;
  const [, name = '', title = ''] = found;
  const type = name.trim().toLowerCase();
  const plain = title
    .replace(/<\/?span\b[^<>]*>/gi, '')
    .replace(/[🟥🟪🟦🟩🟨]/gu, '')
    .trim();
  return {
    type: `[!${type}]`,
    kind: kinds.get(type) ?? 'passage',
    words: labels.test(plain) ? '' : plain,
    colour: readColour(title),
  };
}
