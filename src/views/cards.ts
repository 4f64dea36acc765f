import type { Strings } from '../i18n/strings.ts';
import type { Paths } from '../paths/paths.ts';
import { type Card, type CardThought, cardId } from '../recall/card.ts';
import { wordsOf } from '../recall/quotation-of-the-day.ts';
import { quotedBy } from '../recall/quoted.ts';
import type { Book, Thought } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { viewParagraph } from './paragraph.ts';
import { languageOf } from './text-language.ts';
import { titleOf } from './titles.ts';

export interface Around {
  readonly paths: Pick<Paths, 'place'>;
  readonly strings: Pick<Strings, 'book' | 'chapter' | 'moment'>;
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

function viewThought({ text, created, by }: Thought, { strings, plainText }: Around): CardThought {
  const label = by === undefined ? strings.chapter.thought : strings.chapter.liked(by);
  return { label, text: plainText(text), when: created && strings.moment(created) };
}
