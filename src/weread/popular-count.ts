/** A highlight's words, and how many readers have marked them too. */
export interface PopularWords {
  readonly text: string;
  readonly count: number;
  /** Title of the chapter that it stands in. */
  readonly chapter: string | undefined;
}

const readers = '人划线';
const dash = ' — ';
const asked = /^🙋 (\d{1,9}) 人划线$/u;
/** In the official theme; elsewhere these may be words of the text. */
const unasked = /^(\d{1,9}) 人划线(?: · (.+))?$/su;

/**
 * Takes the count off the end of a highlight, as the plugin's commits between 1.6.0 and 2.0 (2026-05)
 * print it: `text — 🙋 12 人划线`; in the official theme `[text] — 12 人划线 · chapter`, or a link and
 * the count.
 *
 * @param text A line without its block id.
 */
export function takePopularCount(text: string): PopularWords | undefined {
  if (!text.includes(readers)) return undefined;
  const at = text.lastIndexOf(dash, text.lastIndexOf(readers));
  if (at === -1) return undefined;
  const words = text.slice(0, at).trimEnd();
  const tail = text.slice(at + dash.length).trimEnd();
  const found = asked.exec(tail) ?? (/[\])]$/.test(words) ? unasked.exec(tail) : null);
  return found ? { text: words, count: Number(found[1]), chapter: found[2] } : undefined;
}

/** Whether words behind 🔥 are a highlight's, and not those of a text that begins with the sign. */
export const isPopularWords = (words: string) =>
  words.startsWith('[') || takePopularCount(words) !== undefined;
