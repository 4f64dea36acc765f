import type { Passage } from './block.ts';
import { settleCharacters } from './characters.ts';

/** The parameters as the exporter orders them; any other address is left to `URLSearchParams`. */
const usualQuery =
  /^weread:\/\/[a-z]+\?bookId=\w+&chapterUid=(\d{1,9})&rangeStart=(\d{1,9})&rangeEnd=(\d{1,9})$/;

/** Takes a finished passage's deep link apart, and what a template sets about its thoughts. */
export function settlePassage(passage: Passage): void {
  for (const aside of passage.asides) {
    if (aside.dated) aside.text = aside.text.trimEnd().replace(/\*\*$/, '');
  }
  const joined = passage.paragraphs.join('\n');
  const words = settleCharacters(joined);
  const found = takeDeepLink(words);
  if (found) setParagraphs(passage, found.text);
  else if (words !== joined) setParagraphs(passage, words);
  if (!found) return;
  const usual = usualQuery.exec(found.address);
  if (usual) {
    const [, chapterUid, start, end] = usual;
    passage.link = { chapterUid: Number(chapterUid), start: Number(start), end: Number(end) };
    return;
  }
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
  if (!text.startsWith('[')) return undefined;
  const middle = text.lastIndexOf('](');
  if (middle === -1) return undefined;
  const address = /^<?(weread:\/\/[^>)\s]*)>?\)$/.exec(text.slice(middle + 2))?.[1];
  return address === undefined ? undefined : { text: text.slice(1, middle), address };
}

/** A highlight's lines are its paragraphs. */
function setParagraphs({ paragraphs }: Passage, text: string): void {
  paragraphs.length = 0;
  for (const row of text.split('\n')) if (row.trim() !== '') paragraphs.push(row.trim());
}
