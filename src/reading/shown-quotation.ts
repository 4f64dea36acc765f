import { isPlace } from '../paths/weread-app.ts';

/** A quotation on its page. */
export const quotationPlace = 'article[id]';

/** The link of a quotation to itself. */
export const permalink = `${quotationPlace} > footer > a`;

/** A quotation as its page shows it. */
export interface ShownQuotation {
  readonly anchor: string;
  readonly paragraphs: readonly { readonly text: string; readonly hangs: boolean }[];
  /** As in `6-644-890`. */
  readonly place: string | undefined;
  /** Title of the section, or else of the chapter. */
  readonly section: string;
  /** Of its edge, as the browser computes it. */
  readonly edge: string;
}

export function readShown(quotation: HTMLElement): ShownQuotation {
  const words = quotation.querySelector('blockquote');
  return {
    anchor: quotation.id,
    paragraphs: [...(words?.querySelectorAll('p') ?? [])].map((paragraph) => ({
      text: paragraph.textContent,
      hangs: paragraph.classList.contains('hangs'),
    })),
    place: placeOf(quotation),
    section: sectionOf(quotation),
    edge: words ? getComputedStyle(words).borderInlineStartColor : '',
  };
}

/** Most anchors are named by the place; one that only looks so has an empty place beside it. */
export function placeOf(quotation: HTMLElement): string | undefined {
  const place = quotation.dataset['place'] ?? quotation.id;
  return isPlace(place) ? place : undefined;
}

/** Title of what the quotation stands in. */
export function sectionOf(quotation: Element): string {
  const own = quotation.closest('section')?.querySelector(':scope > :is(h2, h3)');
  return (own ?? document.querySelector('main h1'))?.textContent.trim() ?? '';
}

/** Its paragraphs as text; points of a list have their mark. */
export const textOf = ({ paragraphs }: Pick<ShownQuotation, 'paragraphs'>): string[] =>
  paragraphs.map(({ text, hangs }) => (hangs ? `· ${text}` : text));
