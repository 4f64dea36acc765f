import type { Book, Item } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { foldPassage, standardOf } from './fold-passage.ts';
import { NumberRow } from './number-row.ts';
import type { PassageTexts } from './passage.ts';
import { takePrints } from './prints.ts';

/** A quotation whose words are not known yet. */
export interface UncutPassage {
  readonly anchor: string;
  /** Id of the chapter on whose page it stands. */
  readonly page: string;
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  readonly created?: string;
  /** Chapter's number in WeRead, and where in it the passage begins and ends. */
  readonly place?: readonly [number, number, number];
  readonly text: string;
  /** In standard writing. */
  readonly standard: string;
  readonly folded: string;
}

/** Every quotation of a book: highlights, and passages that only a thought cites. */
export function uncutPassages(book: Pick<Book, 'chapters'>): UncutPassage[] {
  return pagesOf(book).flatMap(({ section: page, shown }) =>
    shown.flatMap(({ section }) =>
      section.items.flatMap((item): UncutPassage[] => {
        const quoted = quotedBy(item);
        if (!quoted) return [];
        const text = quoted.paragraphs.join('\n');
        const standard = standardOf(text);
        const folded = foldPassage(text, standard);
        if (folded === '') return [];
        const { anchor, created, place } = quoted;
        return [
          {
            anchor,
            page: page.id,
            text,
            standard,
            folded,
            ...(created === undefined ? {} : { created }),
            ...(place === undefined ? {} : { place }),
          },
        ];
      }),
    ),
  );
}

/** All of a book's quotations but their words. */
export function passageTexts(uncut: readonly UncutPassage[]): PassageTexts {
  const pages = new Map<string, number>();
  const [prints, printPlaces, printEnds] = [new NumberRow(), new NumberRow(), new NumberRow()];
  const pageOf = Uint32Array.from(uncut, ({ page }) => {
    const number = pages.get(page) ?? pages.size;
    pages.set(page, number);
    return number;
  });
  for (const { folded } of uncut) {
    takePrints(folded, prints, printPlaces);
    printEnds.push(prints.length);
  }
  return {
    anchors: uncut.map(({ anchor }) => anchor),
    pages: [...pages.keys()],
    pageOf,
    created: Float64Array.from(uncut, ({ created }) => Date.parse(`${created}Z`)),
    places: Float64Array.from(uncut.flatMap(({ place }) => place ?? nowhere)),
    text: uncut.map(({ text }) => text).join(''),
    textEnds: endsOf(uncut.map(({ text }) => text)),
    folded: uncut.map(({ folded }) => folded).join(''),
    foldedEnds: endsOf(uncut.map(({ folded }) => folded)),
    prints: prints.taken(),
    printPlaces: printPlaces.taken(),
    printEnds: printEnds.taken(),
  };
}

const nowhere = [Number.NaN, Number.NaN, Number.NaN] as const;

function endsOf(texts: readonly string[]): Uint32Array<ArrayBuffer> {
  let end = 0;
  return Uint32Array.from(texts, ({ length }) => {
    end += length;
    return end;
  });
}

interface Quoted extends Pick<UncutPassage, 'anchor' | 'created' | 'place'> {
  readonly paragraphs: readonly string[];
}

function quotedBy(item: Item): Quoted | undefined {
  switch (item.kind) {
    case 'highlight': {
      const { anchor, paragraphs, created, chapterUid = 0, range } = item;
      return {
        anchor,
        paragraphs,
        ...(created === undefined ? {} : { created }),
        ...(range ? { place: [chapterUid, range.start, range.end ?? range.start] } : {}),
      };
    }
    case 'remark': {
      const { anchor, created } = item.thought;
      return { anchor, paragraphs: item.quote, ...(created === undefined ? {} : { created }) };
    }
    case 'prose':
      return undefined;
    default:
      return item satisfies never;
  }
}
