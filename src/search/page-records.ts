import type { Strings } from '../i18n/strings.ts';
import type { Paths } from '../paths/paths.ts';
import { titleOf } from '../views/titles.ts';
import type { Book, Item, Thought } from '../weread/book.ts';
import { type ChapterPage, pagesOf } from '../weread/pages.ts';
import { proseAnchor } from '../weread/prose-anchor.ts';
import { sectionAnchor } from '../weread/section-id.ts';
import { passagesOf, plainText } from './note-text.ts';
import { soundsOf } from './pinyin.ts';
import { groups, newestOf, type PageFacts, type PageRecords, type SearchRecord } from './record.ts';

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
  readonly tags: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
  /** Keys of its references to what is private. */
  readonly secrets?: ReadonlySet<string>;
}

/**
 * All that can be found of a book: its title, its chapters, its reviews, and then what others say
 * of it. An introduction must not stand before the sentences that the reader marked.
 */
export function recordsOfBook(book: Book, around: Around): PageRecords[] {
  const facts = factsOf(book);
  return [
    bookTitle(book, facts, around),
    ...pagesOf(book).map((page) => chapterPage(book, facts, page, around)),
    ...bookPieces(book, facts, around),
  ];
}

function factsOf({ id, author, category, tags }: Book): PageFacts {
  return { book: id, author, category: category.join('/') || undefined, tags };
}

function bookTitle(book: Book, facts: PageFacts, { paths }: Around): PageRecords {
  const path = paths.book(book.id);
  const said = [
    { text: book.title, sounds: soundsOf(book.title) },
    { text: book.author, sounds: soundsOf(book.author ?? '', 'name') },
    ...book.tags.map((tag) => ({ text: tag, sounds: soundsOf(tag) })),
  ].filter(({ text }) => text);
  const about = [
    ...said.map(({ text }) => text),
    book.translator,
    book.publisher,
    book.category.join(' '),
    book.isbn,
  ];
  // A stroke, which search does not leave out: a run of characters does not end in the next.
  const text = about.filter(Boolean).join(' | ');
  const sounds = said.flatMap((part, index) => (index === 0 ? part.sounds : ['|', ...part.sounds]));
  const records = [{ kind: 'book', path, text, sounds }] as const;
  return { path, title: book.title, group: groups.titles, facts, records };
}

/** What the book's page holds beside its title. */
function bookPieces(book: Book, facts: PageFacts, { paths }: Around): PageRecords[] {
  const path = paths.book(book.id);
  const reviews = book.reviews.map(({ anchor, text, created }) => ({
    kind: 'review' as const,
    path: paths.review(book.id, anchor),
    text: plainText(text),
    created,
  }));
  const rest: SearchRecord[] = [
    ...(book.intro ? [{ kind: 'book', path, text: book.intro } as const] : []),
    ...book.prose.map((prose) => ({
      kind: 'prose' as const,
      path: paths.review(book.id, proseAnchor(prose)),
      text: prose.text,
    })),
  ];
  const page = { path, title: book.title, facts };
  const pieces: PageRecords[] = [
    { ...page, group: groups.own, newest: newestOf(reviews), records: reviews },
    { ...page, group: groups.rest, records: rest },
  ];
  return pieces.filter(({ records }) => records.length > 0);
}

function chapterPage(
  book: Book,
  facts: PageFacts,
  page: ChapterPage,
  { paths, strings }: Around,
): PageRecords {
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
  const newest = newestOf(records);
  return { path, title: book.title, chapter: title, group: groups.own, newest, facts, records };
}

function recordsOfItem(item: Item, at: (anchor: string) => string): SearchRecord[] {
  const thought = ({ anchor, text, created, by }: Thought): SearchRecord => ({
    kind: by === undefined ? 'thought' : 'liked',
    path: at(anchor),
    text: plainText(text),
    created,
  });
  switch (item.kind) {
    case 'highlight': {
      const text = item.paragraphs.join('\n');
      const { created, colour } = item;
      const hasThought = item.thoughts.some(isOwn) || undefined;
      return [
        { kind: 'highlight', path: at(item.anchor), text, created, colour, hasThought },
        ...item.thoughts.map(thought),
      ];
    }
    case 'remark': {
      // Its passage has no anchor but the thought's, which stands right below.
      const path = at(item.thought.anchor);
      const text = item.quote.join('\n');
      const { created } = item.thought;
      const hasThought = isOwn(item.thought) || undefined;
      return [
        ...(text ? [{ kind: 'highlight', path, text, created, hasThought } as const] : []),
        thought(item.thought),
      ];
    }
    case 'prose':
      return [{ kind: 'prose', path: at(proseAnchor(item)), text: item.text }];
    default:
      return item satisfies never;
  }
}

/** Not a comment of another reader's. */
const isOwn = ({ by }: Thought) => by === undefined;

/** All that can be found in a note, one record for what stands under each heading. */
export function recordsOfNote(note: NoteToFind, { paths }: Pick<Around, 'paths'>): PageRecords {
  const path = paths.note(note.slug);
  const { title, tags, updated: created } = note;
  const passages = passagesOf(note.body, note.format, note.secrets).map(({ anchor, text }) => ({
    kind: 'note' as const,
    path: anchor === undefined ? path : `${path}#${encodeURI(anchor)}`,
    text,
    created,
  }));
  const titled = passages[0]?.text.startsWith(title) ?? false;
  const own = titled ? [] : [{ kind: 'note' as const, path, text: title, created }];
  const [first, ...others] = [...own, ...passages];
  const records = first ? [{ ...first, sounds: soundsOf(title) }, ...others] : [];
  return { path, title, group: groups.own, newest: created, facts: { tags }, records };
}
