/** A heading of a note, as Astro collects them. */
interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

export interface ContentsLine {
  readonly id: string;
  readonly text: string;
  /** It stands below another. */
  readonly below: boolean;
}

/** Fewer than that are seen at a glance. */
const fewest = 3;

/** Id of the heading above the footnotes, which are no part of the text. */
const footnotes = /^(?:user-content-)?footnote-label$/;

/** The two upper ranks of headings below the title; none where there are few of them. */
export function noteContents(headings: readonly Heading[]): ContentsLine[] {
  const own = headings.filter(({ slug, text }) => !footnotes.test(slug) && text.trim() !== '');
  const titles = own.filter(({ depth }) => depth === 1);
  const inner = titles.length > 1 ? own : own.filter(({ depth }) => depth > 1);
  const depths = [...new Set(inner.map(({ depth }) => depth))].sort();
  const [upper = 1, lower = upper] = depths;
  const lines = inner
    .filter(({ depth }) => depth <= lower)
    // Astro writes a brace in a heading as the start of an expression.
    .map(({ slug, text, depth }) => ({
      id: slug,
      text: text.replaceAll('${', '{'),
      below: depth > upper,
    }));
  return lines.length < fewest ? [] : lines;
}
