import { dirname, join, relative, sep } from 'node:path';
import { mediaOf } from '../garden/media.ts';
import { referenceKey } from '../garden/reference.ts';
import type { Resolved } from '../garden/resolution.ts';
import type { Shown, ShownReference } from '../garden/shown.ts';
import type { Target } from '../garden/target.ts';
import type { Paths } from '../paths/paths.ts';
import type { Book, Section } from '../weread/book.ts';
import type { BookSummary } from './book-summary.ts';
import type { Cache } from './cache.ts';
import type { Contents } from './contents.ts';
import type { NoteSummary } from './note-summary.ts';
import { wholeBook, wholeNote } from './open-library.ts';
import { passageIn } from './passage-words.ts';

/** Notes within notes within notes: what lies deeper is linked. */
const deepest = 3;

interface Around {
  readonly contents: Contents;
  readonly cache: Cache;
  readonly paths: Paths;
  /** The notes folder. Absolute. */
  readonly folder: string;
  /** What a chapter is called. */
  readonly titleOf: (section: Section) => string;
}

/** Says how the pages show what the notes name. */
export class LinkShower {
  readonly #around: Around;
  readonly #books: ReadonlyMap<string, BookSummary>;
  readonly #notes: ReadonlyMap<string, NoteSummary>;
  #last: { readonly key: string; readonly book: Promise<Book> } | undefined;

  constructor(around: Around) {
    this.#around = around;
    this.#books = new Map(around.contents.books.map((book) => [book.id, book]));
    this.#notes = new Map(around.contents.notes.map((note) => [note.slug, note]));
  }

  /** @throws Error if the cache was emptied since the library was read. */
  showAll(note: NoteSummary): Promise<ShownReference[]> {
    return this.#showAll(note, dirname(this.#absolute(note)), [note.slug]);
  }

  /**
   * @param beside Absolute path of the folder of the note on whose page it is shown.
   * @param within The notes that it is embedded in, the page's own first.
   */
  async #showAll(
    { slug }: NoteSummary,
    beside: string,
    within: readonly string[],
  ): Promise<ShownReference[]> {
    const shown = new Map<string, Shown>();
    for (const resolved of this.#around.contents.references.get(slug) ?? []) {
      const key = referenceKey(resolved.reference);
      if (!shown.has(key)) shown.set(key, await this.#show(resolved, beside, within));
    }
    return [...shown].map(([key, shown]) => ({ key, shown }));
  }

  async #show(
    { reference, resolution }: Resolved,
    beside: string,
    within: readonly string[],
  ): Promise<Shown> {
    if (resolution.kind !== 'found') return { kind: 'words', secret: resolution.kind === 'hidden' };
    const { target } = resolution;
    const { embed } = reference;
    switch (target.kind) {
      case 'note':
        return embed ? this.#note(target, reference, beside, within) : this.#noteLink(target);
      case 'book':
      case 'section':
      case 'review':
        return this.#bookLink(target, reference.name);
      case 'passage':
        return this.#passage(target, embed, reference.name);
      case 'file':
        return this.#file(target.file, embed, beside);
      default:
        return target satisfies never;
    }
  }

  #noteLink({ slug, anchor, heading }: Extract<Target, { kind: 'note' }>): Shown {
    const { paths } = this.#around;
    const title = heading ?? this.#notes.get(slug)?.title ?? slug;
    const href = anchor === undefined ? paths.note(slug) : paths.notePlace(slug, anchor);
    return { kind: 'link', href, title, isId: false };
  }

  async #note(
    target: Extract<Target, { kind: 'note' }>,
    { block, heading }: Resolved['reference'],
    beside: string,
    within: readonly string[],
  ): Promise<Shown> {
    const link = this.#noteLink(target);
    const note = this.#notes.get(target.slug);
    if (!note || link.kind !== 'link') return link;
    // MDX is a program of its own page; a note within itself would never end.
    const isLinked =
      note.format === 'mdx' || within.includes(target.slug) || within.length > deepest;
    if (isLinked) return link;
    const { body } = await wholeNote(this.#around.cache, note.key);
    const references = await this.#showAll(note, beside, [...within, target.slug]);
    const { math, diagrams } = needsOf(note, references);
    return {
      kind: 'note',
      href: link.href,
      title: heading === undefined ? note.title : `${note.title} › ${link.title}`,
      body,
      ...(heading === undefined ? {} : { heading: target.heading ?? heading }),
      ...(block === undefined ? {} : { block: target.anchor?.slice(1) ?? block }),
      math,
      diagrams,
      references,
    };
  }

  #bookLink(target: Extract<Target, { kind: 'book' | 'section' | 'review' }>, name: string): Shown {
    const { paths } = this.#around;
    const title = `《${this.#books.get(target.book)?.title ?? target.book}》`;
    const isId = name === target.book;
    switch (target.kind) {
      case 'book':
        return { kind: 'link', href: paths.book(target.book), title, isId, book: target.book };
      case 'review':
        return { kind: 'link', href: paths.review(target.book, target.anchor), title, isId };
      case 'section': {
        const { book, page, anchor } = target;
        const href =
          anchor === undefined ? paths.chapter(book, page) : paths.place(book, page, anchor);
        return { kind: 'link', href, title: `${title} › ${target.title}`, isId };
      }
      default:
        return target satisfies never;
    }
  }

  async #passage(
    target: Extract<Target, { kind: 'passage' }>,
    embed: boolean,
    name: string,
  ): Promise<Shown> {
    const { paths, titleOf } = this.#around;
    const summary = this.#books.get(target.book);
    const href = paths.place(target.book, target.page, target.anchor);
    const title = `《${summary?.title ?? target.book}》`;
    const link: Shown = { kind: 'link', href, title, isId: name === target.book };
    if (!embed || !summary) return link;
    const found = passageIn(await this.#book(summary.key), target.anchor);
    if (!found) return link;
    const { page, paragraphs, colour } = found;
    return {
      kind: 'quotation',
      href,
      paragraphs: [...paragraphs],
      ...(colour === undefined ? {} : { colour }),
      book: summary.title,
      ...(summary.author === undefined ? {} : { author: summary.author }),
      chapter: titleOf(page),
    };
  }

  async #file(file: string, embed: boolean, beside: string): Promise<Shown> {
    const { paths, contents } = this.#around;
    const href = paths.attachment(file);
    const title = file.split('/').at(-1) ?? file;
    const kind = mediaOf(file);
    if (kind === undefined || !embed) return { kind: 'link', href, title, isId: false };
    if (kind !== 'image') return { kind: 'media', media: kind, href, title };
    const { attachments } = contents;
    const absolute = attachments.get(file)?.absolute;
    if (absolute === undefined || !(await attachments.isImage(file)))
      return { kind: 'words', secret: false };
    const path = relative(beside, absolute).split(sep).join('/');
    return { kind: 'image', url: encodeURI(path.startsWith('.') ? path : `./${path}`) };
  }

  #absolute({ spelled }: NoteSummary): string {
    return join(this.#around.folder, spelled);
  }

  /** The notes on one book often stand together. */
  #book(key: string): Promise<Book> {
    if (this.#last?.key !== key) {
      this.#last = { key, book: wholeBook(this.#around.cache, key) };
    }
    return this.#last.book;
  }
}

/** What a note's page has to load: for its own words, and for those of the notes within it. */
export function needsOf(
  note: Pick<NoteSummary, 'math' | 'diagrams'>,
  references: readonly ShownReference[],
): Pick<NoteSummary, 'math' | 'diagrams'> {
  const within = references.flatMap(({ shown }) => (shown.kind === 'note' ? shown : []));
  return {
    math: note.math || within.some(({ math }) => math),
    diagrams: note.diagrams || within.some(({ diagrams }) => diagrams),
  };
}
