import type { Passage } from './block.ts';

/** 1.5.5 and later wrap the words in a link into the app; they may hold brackets and line ends. */
const deepLink = /^\[([\s\S]*)\]\(<?(weread:\/\/[^>)\s]*)>?\)$/;

/** Takes a finished passage's deep link apart. */
export function settlePassage(passage: Passage): void {
  const found = deepLink.exec(passage.paragraphs.join('\n'));
  if (!found) return;
  passage.paragraphs.splice(0, passage.paragraphs.length, ...paragraphsOf(found[1] ?? ''));
  const query = new URLSearchParams((found[2] ?? '').replace(/^[^?]*\?/, ''));
  const [chapterUid, start, end] = ['chapterUid', 'rangeStart', 'rangeEnd'].map((name) => {
    const value = query.get(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  });
  if (chapterUid === undefined || start === undefined) return;
  passage.link = { chapterUid, start, ...(end === undefined ? {} : { end }) };
}

/** A highlight's lines are its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n').flatMap((row) => row.trim() || []);
}
