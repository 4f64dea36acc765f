import type { Book, Item, Section } from '../weread/book.ts';
import { type Problem, problem } from '../weread/problem.ts';

/** Characters of the book itself that are in its passages; blanks don't count. */
export function quotedIn({ chapters }: Pick<Book, 'chapters'>): number {
  return chapters.reduce((sum, section) => sum + quotedInSection(section), 0);
}

function quotedInSection({ items, sections }: Section): number {
  const own = items.reduce((sum, item) => sum + quotedInItem(item), 0);
  return sections.reduce((sum, section) => sum + quotedInSection(section), own);
}

function quotedInItem(item: Item): number {
  switch (item.kind) {
    case 'highlight':
      return charactersOf(item.paragraphs);
    case 'remark':
      return charactersOf(item.quote);
    case 'prose':
      return 0;
    default:
      return item satisfies never;
  }
}

const charactersOf = (paragraphs: readonly string[]) =>
  paragraphs.reduce((sum, text) => sum + [...text.replace(/\s+/gu, '')].length, 0);

interface Quoted {
  readonly file: string;
  readonly quoted: number;
  /** Characters of the whole book; of one that does not say nothing can be said. */
  readonly length?: number | undefined;
}

/**
 * One problem for each book that is quoted beyond the budget.
 *
 * @param budget Share of a book's characters, 0 to 1; absent where nobody counts.
 */
export function overBudget(books: readonly Quoted[], budget: number | undefined): Problem[] {
  if (budget === undefined) return [];
  return books.flatMap(({ file, quoted, length }) => {
    if (length === undefined || quoted <= length * budget) return [];
    const [share, limit] = [percent(quoted / length), percent(budget)];
    return [
      problem('quotation-budget', { file, line: 1 }, { percent: share, limit, quoted, length }),
    ];
  });
}

/** With one digit behind the point. */
const percent = (share: number) => Math.round(share * 1000) / 10;
