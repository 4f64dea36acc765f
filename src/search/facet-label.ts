import type { KindWords } from './answer-list.ts';
import { colours, type Facet } from './filter.ts';
import { kinds } from './record.ts';

/** How values are called. In sentences `{}` stands for a name. */
export interface LabelWords {
  readonly kinds: KindWords;
  readonly colours: Readonly<Record<(typeof colours)[number], string>>;
  readonly hasThought: string;
  readonly thisBook: string;
  readonly year: string;
}

/**
 * What a value of a facet is called. One that an address made up is called as it is there.
 *
 * @param title Of the book, if the value is one and it is known.
 */
export function labelOf(
  facet: Facet,
  value: string,
  title: string | undefined,
  words: LabelWords,
): string {
  switch (facet) {
    case 'book':
      return title ?? words.thisBook;
    case 'category':
      return value.replaceAll('/', ' › ');
    case 'year':
      return words.year.replace('{}', () => value);
    case 'kind': {
      const kind = kinds.find((one) => one === value);
      return kind ? words.kinds[kind] : value;
    }
    case 'colour': {
      const colour = colours.find((one) => one === value);
      return colour ? words.colours[colour] : value;
    }
    case 'thought':
      return words.hasThought;
    case 'author':
    case 'tag':
      return value;
    default:
      return facet satisfies never;
  }
}
