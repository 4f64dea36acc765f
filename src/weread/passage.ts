import type { Passage } from './block.ts';
import { settleCharacters } from './characters.ts';

/** Takes a finished passage's deep link apart, and what a template sets about its thoughts. */
export function settlePassage(passage: Passage): void {
  for (const aside of passage.asides) {
    if (aside.dated) aside.text = aside.text.trimEnd().replace(/\*\*$/, '');
  }
  const words = settleCharacters(passage.paragraphs.join('\n'));
  const found = takeDeepLink(words);
  if (!found) return setParagraphs(passage, words);
  setParagraphs(passage, found.text);
  const query = new URLSearchParams(found.address.replace(/^[^?]*\?/, ''));
  const [chapterUid, start, end] = ['chapterUid', 'rangeStart', 'rangeEnd'].map((name) => {
    const value = query.get(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  });
  if (chapterUid === undefined || start === undefined) return;
  passage.link = { chapterUid, start, ...(end === undefined ? {} : { end }) };
}

/** 1.5.5 and later wrap the words in a link into the app; they may hold brackets and line ends. */
function takeDeepLink(text: string): { text: string; address: string } | undefined {
  const middle = text.lastIndexOf('](');
  if (!text.startsWith('[') || middle === -1) return undefined;
  const address = /^<?(weread:\/\/[^>)\s]*)>?\)$/.exec(text.slice(middle + 2))?.[1];
  return address === undefined ? undefined : { text: text.slice(1, middle), address };
}

/** A highlight's lines are its paragraphs. */
function setParagraphs({ paragraphs }: Passage, text: string): void {
  paragraphs.length = 0;
  for (const row of text.split('\n')) if (row.trim() !== '') paragraphs.push(row.trim());
}
