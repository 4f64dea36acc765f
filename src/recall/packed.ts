import { viewParagraph } from '../views/paragraph.ts';
import { languageOf } from '../views/text-language.ts';
import { type Card, type CardThought, cardId } from './card.ts';
import type { Piece, Row } from './piece-schema.ts';

/** @param cards Those of a book, and of a chapter, one after the other. */
export function pack(cards: readonly Card[]): Piece {
  const piece: Piece = [];
  for (const card of cards) {
    const [bookId = '', anchor = ''] = card.id.split('/');
    const page = card.link.slice(0, card.link.indexOf('#'));
    let book = piece.at(-1);
    if (book?.[0] !== bookId) {
      book = [bookId, card.title, card.author ?? null, []];
      piece.push(book);
    }
    const chapters = book[3];
    let chapter = chapters.at(-1);
    if (chapter?.[0] !== page) {
      chapter = [page, card.chapter, []];
      chapters.push(chapter);
    }
    chapter[2].push(rowOf(anchor, card));
  }
  return piece;
}

/** Undoes `pack`. */
export function unpack(piece: Piece): Card[] {
  return piece.flatMap(([bookId, title, author, chapters]) =>
    chapters.flatMap(([page, chapter, rows]) =>
      rows.map(([anchor, words, { colour, thoughts = [] } = {}]): Card => {
        const paragraphs = [words].flat();
        return {
          id: cardId(bookId, anchor),
          paragraphs: paragraphs.map(viewParagraph),
          language: languageOf(paragraphs.join('')),
          colour,
          title,
          author: author ?? undefined,
          chapter,
          link: `${page}#${anchor}`,
          thoughts: thoughts.map(
            ([text, when]): CardThought => ({ text, when: when ?? undefined }),
          ),
        };
      }),
    ),
  );
}

function rowOf(anchor: string, { paragraphs, colour, thoughts }: Card): Row {
  const texts = paragraphs.map(({ text, hangs }) => (hangs ? `· ${text}` : text));
  const [first = '', ...others] = texts;
  const words = others.length > 0 ? texts : first;
  if (!colour && thoughts.length === 0) return [anchor, words];
  const told = thoughts.map(({ text, when }): [string, string | null] => [text, when ?? null]);
  return [
    anchor,
    words,
    { ...(colour ? { colour } : {}), ...(told.length > 0 ? { thoughts: told } : {}) },
  ];
}
