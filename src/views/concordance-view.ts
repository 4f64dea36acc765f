import { pinyin } from 'pinyin-pro';
import type { Strings } from '../i18n/strings.ts';
import type { TermEntry, TermLines } from '../kin/concordance.ts';
import type { Path, Paths } from '../paths/paths.ts';
import { linesOf } from './cover.ts';
import { languageOf } from './text-language.ts';

export interface TermLink {
  readonly term: string;
  readonly path: Path;
  readonly count: number;
}

/** Terms under the letter that they begin with, as at the end of a book. */
export interface TermGroup {
  readonly letter: string;
  readonly terms: readonly TermLink[];
}

export interface LineView {
  readonly left: string;
  readonly term: string;
  readonly right: string;
  readonly link: Path;
}

export interface TermBookView {
  readonly title: string;
  readonly path: Path;
  readonly language: string | undefined;
  /** The years in which the lines were marked, as in `2021–2023`. */
  readonly years: string;
  readonly lines: readonly LineView[];
}

export interface TermView {
  readonly books: readonly TermBookView[];
  readonly shown: number;
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

export function viewTerms(
  terms: readonly TermEntry[],
  { paths, strings }: { readonly paths: Paths; readonly strings: Pick<Strings, 'kin'> },
): TermGroup[] {
  const groups = new Map<string, TermLink[]>();
  for (const { term, slug, count } of terms) {
    const initial = pinyin(term.charAt(0), { pattern: 'first', toneType: 'none' }).toUpperCase();
    const letter = /^[A-Z]$/.test(initial) ? initial : strings.kin.concordance.others;
    const list = groups.get(letter) ?? [];
    groups.set(letter, list);
    list.push({ term, path: paths.concordanceTerm(slug), count });
  }
  for (const list of groups.values()) {
    list.sort((one, other) => collator.compare(one.term, other.term));
  }
  return [...groups]
    .map(([letter, list]) => ({ letter, terms: list }))
    .sort((one, other) => order(one.letter) - order(other.letter));
}

/** What begins with no letter stands last. */
const order = (letter: string) => (/^[A-Z]$/.test(letter) ? letter.charCodeAt(0) : 0x100);

/** A book that has gone meanwhile is left out. */
export function viewTerm(
  { books }: Pick<TermLines, 'books'>,
  titleOf: (bookId: string) => string | undefined,
  { paths }: { readonly paths: Paths },
): TermView {
  const views = books.flatMap(({ book, lines }): TermBookView[] => {
    const title = titleOf(book);
    if (title === undefined) return [];
    return [
      {
        title: linesOf(title).name,
        path: paths.book(book),
        language: languageOf(title),
        years: yearsOf(lines.flatMap(({ year }) => year ?? [])),
        lines: lines.map(({ left, term, right, page, anchor }) => ({
          left,
          term,
          right,
          link: paths.place(book, page, anchor),
        })),
      },
    ];
  });
  return { books: views, shown: views.reduce((sum, { lines }) => sum + lines.length, 0) };
}

function yearsOf(years: readonly string[]): string {
  const sorted = years.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  return first === last ? first : `${first}–${last}`;
}
