/** Where a passage stands, by WeRead's own numbers. */
export interface WeReadPlace {
  readonly chapterUid: number;
  /** Offsets in characters from the start of the WeRead chapter. */
  readonly start: number;
  readonly end: number | undefined;
}

/**
 * Opens the app at a passage: the deep link that the plugin prints from 1.5.5. Where a passage's place
 * isn't known, the link that it opens a book with.
 *
 * @param bookId WeRead's own.
 */
export function weReadApp(bookId: string, place: WeReadPlace | undefined): string {
  const id = encodeURIComponent(bookId);
  if (!place) return `weread://reading?bId=${id}`;
  const { chapterUid, start, end = start } = place;
  return `weread://bestbookmark?bookId=${id}&chapterUid=${chapterUid}&rangeStart=${start}&rangeEnd=${end}`;
}

/** `6-644-890`, or `6-644` where the end is not known: how a page keeps a passage's place. */
export function placeText(
  chapterUid: number | undefined,
  range: { readonly start: number; readonly end?: number | undefined } | undefined,
): string | undefined {
  if (chapterUid === undefined || !range) return undefined;
  return [chapterUid, range.start, range.end].filter((part) => part !== undefined).join('-');
}

/** Whether it is what {@link placeText} writes. */
export const isPlace = (text: string): boolean => /^\d+-\d+(?:-\d+)?$/.test(text);

export function readPlace(text: string): WeReadPlace | undefined {
  const [chapterUid, start, end] = text.split('-').map((part) => Number.parseInt(part, 10));
  if (chapterUid === undefined || start === undefined) return undefined;
  return { chapterUid, start, end };
}
