import type { Block, Passage } from './block.ts';

/** What a template sets about the words of a highlight. */
const frames: readonly RegExp[] = [
  /^==([\s\S]+)==$/,
  /^\*\*([\s\S]+)\*\*$/,
  /^<(?:mark|font|span)\b[^<>]*>([\s\S]+)<\/(?:mark|font|span)>$/i,
];
/** What they begin with. */
const firsts: ReadonlySet<number> = new Set(['=', '*', '<'].map((first) => first.charCodeAt(0)));
/** A tag of Obsidian's behind the words, as in `… #金句卡`. */
const tag = /[ \t](#[^\s#]+)$/;
/** Highlights of a file that must all be alike before it is the template's doing. */
const fewest = 3;
const share = 0.9;

/**
 * Takes off what a template sets about every highlight of a file: what stands about one alone is the
 * book's or the reader's own.
 *
 * @returns The tag, without its `#`, that stands behind every highlight.
 */
export function takeFrames(blocks: readonly Block[]): string | undefined {
  const passages = highlightsAmong(blocks);
  const found = commonTag(passages);
  if (found !== undefined) {
    for (const passage of passages) setWords(passage, wordsOf(passage).replace(tag, ''), found);
  }
  const signed = passages.filter(({ paragraphs: [first = ''] }) => firsts.has(first.charCodeAt(0)));
  for (const frame of isCommon(signed.length, passages.length) ? frames : []) {
    const framed = signed.filter((passage) => frame.test(wordsOf(passage)));
    if (!isCommon(framed.length, passages.length)) continue;
    for (const passage of framed) setWords(passage, wordsOf(passage).replace(frame, '$1'));
  }
  return found?.slice(1);
}

const wordsOf = ({ paragraphs }: Passage) => paragraphs.join('\n');

const isCommon = (count: number, all: number) => count >= fewest && count >= all * share;

/** @param ending Only words that end in it are changed. */
function setWords(passage: Passage, words: string, ending = ''): void {
  if (!wordsOf(passage).endsWith(ending)) return;
  passage.paragraphs.length = 0;
  for (const row of words.split('\n')) if (row.trim() !== '') passage.paragraphs.push(row.trim());
}

function highlightsAmong(blocks: readonly Block[]): Passage[] {
  const named = blocks.some((block) => block.type === 'heading' && block.zone === 'highlights');
  let within = !named;
  const passages: Passage[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.zone) within = block.zone === 'highlights';
    else if (within && block.type === 'passage' && block.paragraphs.length > 0)
      passages.push(block);
  }
  return passages;
}

function commonTag(passages: readonly Passage[]): string | undefined {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const last = passage.paragraphs.at(-1) ?? '';
    const found = last.includes('#') ? tag.exec(last)?.[1] : undefined;
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  for (const [found, count] of counts) if (isCommon(count, passages.length)) return found;
  return undefined;
}
