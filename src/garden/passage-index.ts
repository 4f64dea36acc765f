import { readBlockId } from '../weread/block-id.ts';
import type { Book, Highlight, Section } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { sectionAnchor } from '../weread/section-id.ts';
import { NameIndex } from './name-index.ts';
import { strictness } from './name-key.ts';
import type { Target } from './target.ts';

/** Every place of a book that a reader can name: its highlights, thoughts, reviews and chapters. */
export class PassageIndex {
  readonly #book: string;
  readonly #ids = new Map<string, Target>();
  readonly #titles = new NameIndex<Target>();

  constructor(book: Book) {
    this.#book = book.id;
    for (const { section: page, parts, shown } of pagesOf(book)) {
      for (const part of parts) this.#addTitle(part, page, 0);
      for (const { section, depth } of shown) {
        this.#addTitle(section, page, depth);
        for (const item of section.items) {
          if (item.kind === 'highlight') {
            const target = this.#passage(page, item.anchor);
            for (const id of idsOf(item)) this.#add(id, target);
            for (const { anchor, blockId } of item.thoughts) {
              this.#addThought(blockId, anchor, this.#passage(page, anchor));
            }
          } else if (item.kind === 'remark') {
            const { anchor, blockId } = item.thought;
            this.#addThought(blockId, anchor, this.#passage(page, anchor));
          }
        }
      }
    }
    for (const { anchor, blockId } of book.reviews) {
      this.#addThought(blockId, anchor, { kind: 'review', book: book.id, anchor });
    }
  }

  /** A highlight or a thought by its block id, in any of the shapes that exporters give it. */
  block(id: string): Target | undefined {
    const spelled = spelling(id);
    const known = this.#ids.get(spelled);
    if (known) return known;
    const { chapterUid, range } = readBlockId(id, this.#book);
    if (!range) return undefined;
    return this.#ids.get(placeKey(chapterUid, range.start, range.end));
  }

  /** A chapter or section by its title, signs and width forgiven. */
  heading(title: string): Target | undefined {
    for (const how of strictness) {
      const [found] = this.#titles.find(title, how);
      if (found) return found;
    }
    return undefined;
  }

  #passage(page: Section, anchor: string): Target {
    return { kind: 'passage', book: this.#book, page: page.id, anchor };
  }

  #addTitle(section: Section, page: Section, depth: number): void {
    const { title } = section;
    if (title === undefined) return;
    const anchor = depth === 0 ? {} : { anchor: sectionAnchor(section.id) };
    this.#titles.add(title, { kind: 'section', book: this.#book, page: page.id, ...anchor, title });
  }

  #addThought(blockId: string | undefined, anchor: string, target: Target): void {
    this.#add(spelling(anchor), target);
    if (blockId !== undefined) this.#add(spelling(blockId), target);
  }

  /** Of two that claim one id, the first has it, as on the page. */
  #add(id: string, target: Target): void {
    if (!this.#ids.has(id)) this.#ids.set(id, target);
  }
}

/** Exporters have divided an id by `_`, `~` and `-`. */
const spelling = (id: string) => id.replace(/[_~]/g, '-').toLowerCase();

const placeKey = (chapter: number | undefined, start: number, end: number | undefined) =>
  `@${chapter ?? ''}:${start}:${end ?? ''}`;

/** All that a highlight may be called, the surest first; the end, the chapter may be missing. */
function idsOf({ anchor, blockId, chapterUid, range }: Highlight): string[] {
  const ids = [...(blockId === undefined ? [] : [spelling(blockId)]), spelling(anchor)];
  if (!range) return ids;
  const { start, end } = range;
  for (const chapter of new Set([chapterUid, undefined])) {
    ids.push(placeKey(chapter, start, end), placeKey(chapter, start, undefined));
  }
  return ids;
}
