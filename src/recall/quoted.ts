import type { Item } from '../weread/book.ts';

/** What a card is made of: a highlight, or a passage that only a thought cites. */
export function quotedBy(item: Item) {
  switch (item.kind) {
    case 'highlight':
      return item;
    case 'remark': {
      const { quote, thought } = item;
      return { anchor: thought.anchor, paragraphs: quote, colour: undefined, thoughts: [thought] };
    }
    case 'prose':
      return undefined;
    default:
      return item satisfies never;
  }
}
