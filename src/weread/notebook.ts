import { addToAside, withoutDash } from './aside.ts';
import type { Aside, Heading, Loose, Passage } from './block.ts';
import type { Prose } from './book.ts';
import type { Placing, Quoting } from './placing.ts';
import { readTimeLine } from './stamp.ts';
import type { Chapter } from './testimony.ts';
import { chapterOfThoughts } from './zone.ts';

type Entry =
  | { readonly kind: 'chapter'; readonly chapter: Chapter | undefined }
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'thought'; readonly aside: Aside }
  | { readonly kind: 'prose'; readonly prose: Prose };

/** 读书笔记: thoughts by chapter, to be placed when all highlights are known. */
export class Notebook {
  readonly #entries: Entry[] = [];
  readonly #seen = new Set<string>();
  /** A thought on a chapter that goes on in the lines to come. */
  #aside: Aside | undefined;
  #inChapter = false;

  /** Its own heading has come. */
  open(): void {
    this.#entries.push({ kind: 'chapter', chapter: undefined });
    this.#aside = undefined;
    this.#inChapter = false;
  }

  heading({ title, line }: Heading): void {
    this.#aside = undefined;
    const chapter = chapterOfThoughts(title) ?? title;
    this.#entries.push({ kind: 'chapter', chapter: { title: chapter, line } });
    this.#inChapter = true;
  }

  /** A thought on the chapter in a block of its own. */
  remark(aside: Aside): void {
    this.#aside = undefined;
    this.#entries.push({ kind: 'thought', aside });
  }

  /** To 0.1.13 a fault printed all thoughts under each chapter, and each of them more than once. */
  passage(passage: Passage): void {
    this.#aside = undefined;
    const { paragraphs, created, asides } = passage;
    if (asides.length > 0) {
      const words = JSON.stringify([paragraphs, created, asides.map(wordsOf)]);
      if (this.#seen.has(words)) return;
      this.#seen.add(words);
    }
    this.#entries.push({ kind: 'passage', passage });
  }

  /**
   * `- text ^id`, then `    - ⏱ T`, under 章节评论.
   *
   * @returns false if the line belongs to no thought.
   */
  loose({ raw, line, apart }: Loose): boolean {
    const opening = /^-\s+(?!⏱)(.*)$/s.exec(raw);
    if (opening) {
      this.#aside = { text: '', line };
      this.#entries.push({ kind: 'thought', aside: this.#aside });
      addToAside(this.#aside, opening[1] ?? '', false);
      return true;
    }
    if (!this.#aside) return false;
    const time = readTimeLine(raw.trim());
    if (time?.framed && time.created !== undefined && this.#aside.created === undefined) {
      this.#aside.created = time.created;
      return true;
    }
    addToAside(this.#aside, withoutDash(raw), apart);
    return true;
  }

  /** @returns false if no chapter has been named yet. */
  prose(prose: Prose): boolean {
    if (this.#inChapter) this.#entries.push({ kind: 'prose', prose });
    return this.#inChapter;
  }

  place(placing: Placing): void {
    placing.hear(this.#quotings());
    for (const entry of this.#entries) {
      switch (entry.kind) {
        case 'chapter':
          placing.turnTo(entry.chapter);
          break;
        case 'passage':
          placing.quotation(entry.passage);
          break;
        case 'thought':
          placing.remark([], entry.aside);
          break;
        case 'prose':
          placing.prose(entry.prose);
          break;
        default:
          entry satisfies never;
      }
    }
  }

  #quotings(): Quoting[] {
    const quotings: Quoting[] = [];
    let quotes: (readonly string[])[] = [];
    for (const entry of this.#entries) {
      if (entry.kind === 'chapter') {
        quotes = [];
        if (entry.chapter?.title) quotings.push({ chapter: entry.chapter, quotes });
      } else if (entry.kind === 'passage') quotes.push(entry.passage.paragraphs);
    }
    return quotings;
  }
}

const wordsOf = ({ text, created, id }: Aside) => [text, created, id];
