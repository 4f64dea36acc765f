import type { Colour } from './book.ts';
import { readColour } from './colour.ts';

/** The first line of an Obsidian callout, as in `> [!Cite]+ <span style="color: #ffce78;">Highlight</span>`. */
export interface Callout {
  /** As the file has it, as in `[!cite]`, in small letters. */
  readonly type: string;
  /** `metadata` before all highlights only: behind the first, every type may hold one. */
  readonly kind: 'metadata' | 'passage' | 'thought' | 'remark' | 'review';
  /** Words on the line that are the reader's or the book's, not the template's. */
  readonly words: string;
  readonly colour: Colour | undefined;
  /** The title opens an HTML tag that the callout's last line closes. */
  readonly unclosed: boolean;
}

const kinds: ReadonlyMap<string, Callout['kind']> = new Map([
  ['abstract', 'metadata'],
  ['bookinfo', 'metadata'],
  ['info', 'metadata'],
  ['summary', 'metadata'],
  // A template of Sleepleeps: the title and the headings, a gap, the introduction, the book.
  ['rnb', 'metadata'],
  ['nb', 'metadata'],
  ['weread1', 'metadata'],
  ['weread2', 'metadata'],
  ['review', 'review'],
  ['think', 'thought'],
  ['thought', 'thought'],
  ['comment', 'thought'],
]);

const head = /^\[!([^\]|]+)(?:\|[^\]]*)?\][+-]?\s*(.*)$/s;
const spans = /<\/?span\b[^<>]*>/gi;
/** Signs that templates set before a title. */
const ornament = /^(?:[\s\p{So}\p{Sk}]|\uFE0F)+/u;

/** What templates print as a callout's title. */
const labels: readonly (readonly [RegExp, Callout['kind'] | undefined])[] = [
  [/^(?:highlight|annotation|cite|quote|note|高亮|划线|摘录|笔记|原文|金句)$/i, undefined],
  [/^(?:comment|thought|评论|想法|随记|感想|思考|我的想法|我的思考)$/i, 'thought'],
  [/^章节(?:评论|总结|想法)$/, 'remark'],
  [/^(?:review|书评(?:\s*(?:No\.|#)?\s*\d+)?)$/i, 'review'],
];
/** `[!tldr] **章节评论**: …` */
const remark = /^\**章节(?:评论|总结|想法)\**\s*[:：]\s*/;

/** @param words A quoted line without its `>`. */
export function readCallout(words: string): Callout | undefined {
  if (!words.startsWith('[!')) return undefined;
  const found = head.exec(words);
  if (!found) return undefined;
  const [, name = '', title = ''] = found;
  const type = name.trim().toLowerCase();
  const own = kinds.get(type);
  const untagged = title
    .replace(spans, '')
    .replace(/[🟥🟪🟦🟩🟨]/gu, '')
    .trim();
  const plain = untagged.replace(ornament, '');
  const label = plain.length > 20 ? undefined : labels.find(([pattern]) => pattern.test(plain));
  const said = label?.[1] ?? (remark.test(untagged) ? 'remark' : undefined);
  return {
    type: `[!${type}]`,
    kind: own === 'review' || own === 'thought' ? own : (said ?? own ?? 'passage'),
    words: label ? '' : untagged.replace(remark, ''),
    colour: readColour(title),
    unclosed: title.includes('<span') && !title.includes('</span>'),
  };
}
