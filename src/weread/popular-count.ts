/** A highlight's words, and how many readers have marked them too. */
export interface PopularWords {
  readonly text: string;
  readonly count: number;
  /** Title of the chapter that it stands in. */
  readonly chapter: string | undefined;
}

const readers = '人划线';
const asked = /^(.*\S)\s+— 🙋 (\d{1,9}) 人划线$/su;
const bracketed = /^(.*[\])])\s+— (\d{1,9}) 人划线(?: · (.+))?$/su;

/**
 * Takes the count off the end of a highlight, as commits of the plugin between 1.6.0 and 2.0 (2026-05)
 * print it: `text — 🙋 12 人划线`, and in the official theme `[text] — 12 人划线 · chapter`.
 *
 * @param text A line without its block id.
 */
export function takePopularCount(text: string): PopularWords | undefined {
  if (!text.includes(readers)) return undefined;
  // Before the last dash stands the text, which may be long: it is not searched.
  const at = text.lastIndexOf(' — ', text.lastIndexOf(readers));
  if (at < 1) return undefined;
  const tail = `${text.charAt(at - 1)}${text.slice(at)}`;
  const found = asked.exec(tail) ?? bracketed.exec(tail);
  if (!found) return undefined;
  const count = Number(found[2]);
  return { text: text.slice(0, at).trimEnd(), count, chapter: found[3] };
}
