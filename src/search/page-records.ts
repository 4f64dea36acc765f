import type { Strings } from '../i18n/strings.ts';
import type { Paths } from '../paths/paths.ts';
import { sectionAnchor } from '../views/chapter-view.ts';
import { titleOf } from '../views/titles.ts';
import type { Book, Item, Thought } from '../weread/book.ts';
import { type ChapterPage, pagesOf } from '../weread/pages.ts';
import { proseAnchor } from '../weread/prose-anchor.ts';
import { passagesOf, plainText } from './note-text.ts';
import type { PageRecords, SearchRecord } from './record.ts';

interface Around {
  readonly paths: Paths;
  readonly strings: Pick<Strings, 'book'>;
}

/** A note of the reader's own. */
export interface NoteToFind {
  readonly slug: string;
  readonly title: string;
  readonly format: 'md' | 'mdx';
  /** Markdown without frontmatter. */
  readonly body: string;
}

/**
 * All that can be found of a book, the likeliest first: its title, its chapters, and then what else
 * its own page says. An introduction must not stand before the sentences that the reader marked.
 */
export function recordsOfBook(book: Book, around: Around): PageRecords[] {
  const rest = bookRest(book, around);
  return [
    bookTitle(book, around),
    ...pagesOf(book).map((page) => chapterPage(book, page, around)),
    ...(rest.records.length > 0 ? [rest] : []),
  ];
}

function bookTitle(book: Book, { paths }: Around): PageRecords {
  const path = paths.book(book.id);
  const about = [
    book.title,
    book.author,
    book.translator,
    book.publisher,
    book.category.join(' '),
    book.tags.join(' '),
    book.isbn,
  ];
  // A stroke, which search does not leave out: a run of characters does not end in the next.
  const text = about.filter(Boolean).join(' | ');
  return { path, title: book.title, records: [{ kind: 'book', path, text }] };
}

function bookRest(book: Book, { paths }: Around): PageRecords {
  const path = paths.book(book.id);
  return {
    path,
    title: book.title,
    piece: 1,
    records: [
      ...book.reviews.map(({ anchor, text }) => ({
        kind: 'review' as const,
        path: paths.review(book.id, anchor),
        text: plainText(text),
      })),
      ...(book.intro ? [{ kind: 'book', path, text: book.intro } as const] : []),
      ...book.prose.map((prose) => ({
        kind: 'prose' as const,
        path: paths.review(book.id, proseAnchor(prose)),
        text: prose.text,
      })),
    ],
  };
}

function chapterPage(book: Book, page: ChapterPage, { paths, strings }: Around): PageRecords {
  const path = paths.chapter(book.id, page.section.id);
  const at = (anchor: string) => paths.place(book.id, page.section.id, anchor);
  const title = titleOf(page.section, strings);
  const records = page.shown.flatMap(({ section, depth }): SearchRecord[] => [
    {
      kind: 'chapter',
      path: depth === 0 ? path : at(sectionAnchor(section.id)),
      text: titleOf(section, strings),
    },
    ...section.items.flatMap((item) => recordsOfItem(item, at)),
  ]);
  return { path, title: book.title, chapter: title, records };
}

function recordsOfItem(item: Item, at: (anchor: string) => string): SearchRecord[] {
  const thought = ({ anchor, text, by }: Thought): SearchRecord => ({
    kind: by === undefined ? 'thought' : 'liked',
    path: at(anchor),
    text: plainText(text),
  });
  switch (item.kind) {
    case 'highlight': {
      const text = item.paragraphs.join('\n');
      return [{ kind: 'highlight', path: at(item.anchor), text }, ...item.thoughts.map(thought)];
    }
    case 'remark': {
      // Its passage has no anchor but the thought's, which stands right below.
      const path = at(item.thought.anchor);
      const quote = item.quote.join('\n');
      return [
        ...(quote ? [{ kind: 'highlight', path, text: quote } as const] : []),
        thought(item.thought),
      ];
    }
    case 'prose':
      return [{ kind: 'prose', path: at(proseAnchor(item)), text: item.text }];
    default:
      return item satisfies never;
  }
}

/** All that can be found in a note, one record for what stands under each heading. */
export function recordsOfNote(note: NoteToFind, { paths }: Pick<Around, 'paths'>): PageRecords {
  const path = paths.note(note.slug);
  const passages = passagesOf(note.body, note.format).map(({ anchor, text }) => ({
    kind: 'note' as const,
    path: anchor === undefined ? path : `${path}#${encodeURI(anchor)}`,
    text,
  }));
  const titled = passages[0]?.text.startsWith(note.title) ?? false;
  const title = titled ? [] : [{ kind: 'note' as const, path, text: note.title }];
  return { path, title: note.title, records: [...title, ...passages] };
}
