import type { Nodes, Parents } from 'mdast';
import { referenceWords } from '../garden/reference-words.ts';

/** Characters of a sentence that are shown; of a longer one, those around what it names. */
const most = 120;

/** What holds words of its own, that are one with no others. */
const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' });

/**
 * The sentence that a node stands in, as its page shows it. Where it stands alone, as an embedded
 * quotation does, the words before it, else those after it.
 */
export function sentenceAround(node: Nodes, ancestors: readonly Parents[]): string {
  const at = ancestors.findLastIndex(({ type }) => blocks.has(type));
  const block = ancestors[at];
  if (!block) return besides(node, ancestors);
  const { text, start, end } = wordsAround(block, node);
  if ((text.slice(0, start) + text.slice(end)).trim() === '' && isEmbed(node)) {
    return besides(block, ancestors.slice(0, at));
  }
  return cut(text, start, end);
}

const isEmbed = (node: Nodes) => node.type === 'image' || (node.type === 'wikiLink' && node.embed);

/** The nearest words before a block, else those right after it. */
function besides(node: Nodes, ancestors: readonly Parents[]): string {
  const siblings: readonly Nodes[] = ancestors.at(-1)?.children ?? [];
  const at = siblings.indexOf(node);
  const before =
    siblings
      .slice(0, at)
      .map(wordsOf)
      .findLast((words) => words !== '') ?? '';
  return before === ''
    ? cut(wordsOf(siblings[at + 1]), 0, 0)
    : cut(before, before.length, before.length);
}

const wordsOf = (node: Nodes | undefined) =>
  node && blocks.has(node.type) ? wordsAround(node, undefined).text.trim() : '';

function wordsAround(block: Nodes, node: Nodes | undefined) {
  let text = '';
  let [start, end] = [0, 0];
  read(block);
  return { text, start, end };

  function read(one: Nodes): void {
    if (one === node) start = text.length;
    if (one.type === 'wikiLink') text += one.embed ? '' : referenceWords(one.link);
    else if (one.type === 'break') text += ' ';
    else if ('children' in one) for (const child of one.children) read(child);
    else if (one.type === 'text' || one.type === 'inlineCode') text += one.value;
    if (one === node) end = text.length;
  }
}

function cut(text: string, start: number, end: number): string {
  let sentence = text;
  let before = 0;
  for (const { segment, index } of sentences.segment(text)) {
    if (index + segment.length <= start && index + segment.length < text.length) continue;
    // A mark of abbreviation or a version number may seem to end a sentence within the name.
    sentence = index + segment.length >= end ? segment : text.slice(index, end);
    before = index;
    break;
  }
  const words = sentence.replace(/\s+/g, ' ');
  if (words.length <= most) return words.trim();
  const middle = start - before + (end - start) / 2;
  const from = Math.max(0, Math.min(Math.floor(middle - most / 2), words.length - most));
  const shown = words.slice(from, from + most).trim();
  return `${from > 0 ? '…' : ''}${shown}${from + most < words.length ? '…' : ''}`.toWellFormed();
}
