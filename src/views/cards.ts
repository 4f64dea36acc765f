import type { Strings } from '../i18n/strings.ts';
import type { Paths } from '../paths/paths.ts';
import {
  type Card,
  type CardThought,
  cardId,
  type Deck,
  pieceCount,
  pieceOf,
} from '../recall/card.ts';
import { wordsOf } from '../recall/quotation-of-the-day.ts';
import type { Book, Item, Thought } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { viewParagraph } from './paragraph.ts';
import { languageOf } from './text-language.ts';
import { titleOf } from './titles.ts';

export interface Around {
  readonly paths: Pick<Paths, 'place'>;
  readonly strings: Pick<Strings, 'book' | 'moment'>;
  /** The words of a thought's Markdown. */
  readonly plainText: (markdown: string) => string;
}

/** Every quotation of a book that has words: highlights, and passages that only a thought cites. */
export function cardsOf(book: Book, around: Around): Card[] {
  return pagesOf(book).flatMap(({ section: page, shown }) => {
    const chapter = titleOf(page, around.strings);
    return shown.flatMap(({ section }) =>
      section.items.flatMap((item): Card[] => {
        const quoted = quotedBy(item);
        if (!quoted) return [];
        const { anchor, paragraphs, colour, thoughts } = quoted;
        const card: Card = {
          id: cardId(book.id, anchor),
          paragraphs: paragraphs.map(viewParagraph),
          language: languageOf(paragraphs.join('')),
          colour,
          title: book.title,
          author: book.author,
          chapter,
          link: around.paths.place(book.id, page.id, anchor),
          thoughts: thoughts.map((thought) => viewThought(thought, around)),
        };
        return wordsOf(card) ? [card] : [];
      }),
    );
  });
}

/** Cuts the cards of all books into pieces. */
export function piecesOf(cards: readonly Card[]): Card[][] {
  const count = pieceCount(cards.length);
  const pieces = Array.from({ length: count }, (): Card[] => []);
  for (const card of cards) pieces[pieceOf(card.id, count)]?.push(card);
  return pieces;
}

export const deckOf = (pieces: readonly (readonly Card[])[]): Deck => ({
  counts: pieces.map((piece) => piece.length),
});

function quotedBy(item: Item) {
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

function viewThought({ text, created }: Thought, { strings, plainText }: Around): CardThought {
  return { text: plainText(text), when: created && strings.moment(created) };
}
