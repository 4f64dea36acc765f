import { attachmentName } from './attachment-name.ts';
import { coverName } from './cover-name.ts';
import { placesName } from './places-name.ts';

declare const made: unique symbol;
/** A path below the site's origin, base included. Only this file makes them. */
export type Path = string & { readonly [made]: true };

/** A place on the page that the reader is on. */
export type Here = `#${string}`;

declare const near: unique symbol;
/** The way from one page to another: short where both are of one book, which has thousands of such ways. */
export type Near = string & { readonly [near]: true };

const isNear = (text: string): text is Near => !/^[/?]|^[^/#]*:/.test(text);

const isPath = (text: string): text is Path => /^\/(?!\/)/.test(text);

/** What books and notes are gathered by; also the folder of its pages. */
export type NameKind = 'tags' | 'categories' | 'authors';

export interface Paths {
  readonly home: Path;
  /** Folder of the books. */
  readonly books: Path;
  /** What sorting and filtering the shelf needs to know. */
  readonly shelfData: Path;
  readonly notes: Path;
  /** A page of the list of notes, counted from 1. */
  notesPage(page: number): Path;
  readonly search: Path;
  /** The daily hand of quotations, and the folder of the deck that it is dealt from. */
  readonly recall: Path;
  /** The page that shows a quotation by chance. */
  readonly random: Path;
  readonly timeline: Path;
  readonly statistics: Path;
  /** Words that recur, and the graph of what belongs together. */
  readonly concordance: Path;
  readonly graph: Path;
  /** What the graph that can be moved is drawn from. */
  readonly graphData: Path;
  /** All lines of a term, by its slug. */
  concordanceTerm(slug: string): Path;
  /** The page of all problems; not on every site. */
  readonly health: Path;
  searchFor(query: string): Path;
  /** What pages show only when it is asked for. @param version Another one may be kept by a browser. */
  furniture(version: string): Path;
  /** A page of the shelf, counted from 1; the first is the home page. */
  shelfPage(page: number): Path;
  book(bookId: string): Path;
  chapter(bookId: string, chapterId: string): Path;
  /** All quotations of a book on one page. */
  wholeBook(bookId: string): Path;
  /** The image of a book's cover, in a size. */
  cover(bookId: string, scale: number): Path;
  /** A quotation, thought or section on its chapter's page. */
  place(bookId: string, chapterId: string, anchor: string): Path;
  /** The same on the page itself. */
  here(anchor: string): Here;
  /** @param from The page that the link stands on. It holds there alone. */
  near(from: Path, to: Path): Near;
  /** A review on the book's page. */
  review(bookId: string, anchor: string): Path;
  /** Which chapter holds which anchor, of the book and others: read where a link is older than the page. */
  places(bookId: string): Path;
  note(slug: string): Path;
  /** A heading or a block on a note's page. */
  notePlace(slug: string, anchor: string): Path;
  /** A file beside the notes that one of them leads to. */
  attachment(file: string): Path;
  /** The page that leads to all tags, categories and authors. */
  readonly indexes: Path;
  /** All names of a kind, in order; its pages are counted from 1. */
  nameIndex(kind: NameKind, page?: number): Path;
  /** All that a name gathers. @param slug With `/` between a name and one below it. */
  named(kind: NameKind, slug: string, page?: number): Path;
  /** A module of what draws diagrams. */
  mermaid(version: string, file: string): Path;
  /** A year on the timeline. */
  timelineYear(anchor: string): Path;
  /** Folder of the search index. */
  readonly searchIndex: Path;
  /** A file of `public/`. */
  file(name: string): Path;
}

/**
 * The only maker of URLs. A base path can't be forgotten: `Path` is a type of its own. Names are
 * encoded; one that would lead out of its folder is a TypeError.
 *
 * @param base Begins and ends with `/`.
 */
export function createPaths(base: string): Paths {
  const at = (...segments: string[]): Path => folder(base, segments);
  const within = (path: Path, anchor: string): Path => checked(`${path}#${encodeURI(anchor)}`);
  return {
    home: at(),
    books: at('books'),
    shelfData: checked(`${base}shelf.json`),
    notes: at('notes'),
    notesPage: (page) => at('notes', ...pageSegment(page)),
    search: at('search'),
    recall: at('review'),
    random: at('random'),
    timeline: at('timeline'),
    statistics: at('statistics'),
    timelineYear: (anchor) => within(at('timeline'), anchor),
    concordance: at('concordance'),
    graph: at('graph'),
    graphData: checked(`${base}graph.json`),
    concordanceTerm: (slug) => at('concordance', slug),
    health: at('health'),
    furniture: (version) => checked(`${at('furniture')}?${encodeURIComponent(version)}`),
    searchFor: (query) => checked(`${at('search')}?q=${encodeURIComponent(query)}`),
    shelfPage: (page) => (page === 1 ? at() : at('shelf', String(page))),
    book: (bookId) => at('books', bookId),
    chapter: (bookId, chapterId) => at('books', bookId, chapterId),
    // No chapter's id is `all`: they are numbers, or have a mark before their name.
    wholeBook: (bookId) => at('books', bookId, 'all'),
    cover: (bookId, scale) => checked(`${at('books', bookId)}${coverName(scale)}.webp`),
    place: (bookId, chapterId, anchor) => within(at('books', bookId, chapterId), anchor),
    here: (anchor) => `#${encodeURI(anchor)}`,
    near: wayBetween,
    review: (bookId, anchor) => within(at('books', bookId), anchor),
    places: (bookId) => checked(`${at('places')}${encoded(placesName(bookId))}.json`),
    note: (slug) => at('notes', ...slug.split('/')),
    notePlace: (slug, anchor) => within(at('notes', ...slug.split('/')), anchor),
    attachment: (file) =>
      checked(`${base}files/${attachmentName(file).split('/').map(encoded).join('/')}`),
    indexes: at('indexes'),
    nameIndex: (kind, page = 1) => at(kind, ...pageSegment(page)),
    named: (kind, slug, page = 1) => at(kind, ...slug.split('/'), ...pageSegment(page)),
    mermaid: (version, file) => checked(`${base}mermaid/${encoded(version)}/${file}`),
    searchIndex: at('pagefind'),
    file: (name) => checked(base + name.split('/').map(encoded).join('/')),
  };
}

/** No name of a tag, a category or an author begins so. */
const pageSegment = (page: number) => (page === 1 ? [] : [`~p${page}`]);

function folder(base: string, segments: string[]): Path {
  return checked(base + segments.map((segment) => `${encoded(segment)}/`).join(''));
}

/** @throws TypeError for a segment that a browser would take for a step up, or for none. */
function encoded(segment: string): string {
  if (/^\.{0,2}$/.test(segment)) throw new TypeError(`no name in a path: "${segment}"`);
  return encodeURIComponent(segment);
}

function wayBetween(from: Path, to: Path): Near {
  const [here, there] = [from.split('/'), to.split('/')];
  const folders = here.length - 1;
  let shared = 0;
  while (shared < folders && here[shared] === there[shared]) shared += 1;
  const way = '../'.repeat(folders - shared) + there.slice(shared).join('/') || './';
  if (!isNear(way)) throw new TypeError(`no way between pages: ${way}`);
  return way;
}

function checked(text: string): Path {
  if (!isPath(text)) throw new TypeError(`not a path below the site's root: ${text}`);
  return text;
}
