import type { Aside, Block, Heading, Loose, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import type { Prose, Section, Thought } from './book.ts';
import { addToAside } from './open-passage.ts';
import { type Chapter, Placing } from './placing.ts';
import { type Problem, problem } from './problem.ts';
import { isThoughtLabel, readReviewLabel, type Zone, zoneOf } from './zone.ts';

/** A book's body. */
export interface Assembled {
  readonly chapters: Section[];
  readonly reviews: Thought[];
  readonly prose: Prose[];
  readonly problems: readonly Problem[];
}

/** What is known of a book before its body is read. */
export interface Known {
  readonly file: string;
  /** As the frontmatter has it: block ids may begin with it. */
  readonly bookId: string | undefined;
  /** A heading that is one of them names no chapter. */
  readonly titles: readonly string[];
}

/** Puts blocks in their places: which part of the export, which chapter, whose thought. */
export function assemble(blocks: readonly Block[], known: Known): Assembled {
  const assembler = new Assembler(blocks, known);
  for (const block of blocks) assembler.take(block);
  return assembler.finish();
}

/** Something in 读书笔记, to be placed when all highlights are known. */
type Late =
  | { readonly kind: 'chapter'; readonly chapter: Chapter | undefined }
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'thought'; readonly aside: Aside }
  | { readonly kind: 'prose'; readonly prose: Prose };

class Assembler {
  readonly #file: string;
  readonly #titles: ReadonlySet<string>;
  readonly #placing: Placing;
  readonly #late: Late[] = [];
  readonly #reviews: Aside[] = [];
  readonly #prose: Prose[] = [];
  readonly #problems: Problem[] = [];
  #zone: Zone;
  #zoneLevel = 6;
  /** 读书笔记 has named a chapter. */
  #inChapter = false;
  /** A thought on a chapter or a review that goes on in the lines to come. */
  #aside: Aside | undefined;
  #lastProse: Prose | undefined;

  constructor(blocks: readonly Block[], { file, bookId, titles }: Known) {
    this.#file = file;
    this.#titles = new Set(titles.map(foldTitle));
    this.#placing = new Placing(bookId, (...found) => this.#report(...found));
    const named = blocks.some((b) => b.type === 'heading' && zoneOf(b.title) === 'highlights');
    this.#zone = named ? 'before' : 'highlights';
  }

  take(block: Block): void {
    if (block.type !== 'loose') this.#lastProse = undefined;
    switch (block.type) {
      case 'heading':
        return this.#heading(block);
      case 'passage':
        return this.#passage(block);
      case 'review':
        this.#reviews.push(block.aside);
        return;
      case 'loose':
        return this.#loose(block);
      case 'field':
      case 'rule':
        return;
      default:
        block satisfies never;
    }
  }

  finish(): Assembled {
    for (const late of this.#late) this.#placeLate(late);
    const { chapters, reviews, empty } = this.#placing.finish(this.#reviews);
    for (const { title, line } of empty) {
      this.#lastProse = undefined;
      this.#zone = 'before';
      this.#keep(title, line, false);
    }
    return { chapters, reviews, prose: this.#prose, problems: this.#problems };
  }

  #placeLate(late: Late): void {
    switch (late.kind) {
      case 'chapter':
        return this.#placing.turnTo(late.chapter);
      case 'passage':
        return this.#placing.quotation(late.passage);
      case 'thought':
        return this.#placing.remark([], late.aside);
      case 'prose':
        return this.#placing.prose(late.prose);
      default:
        late satisfies never;
    }
  }

  #heading(heading: Heading): void {
    const zone = heading.level <= this.#zoneLevel ? zoneOf(heading.title) : undefined;
    if (zone) {
      this.#zone = zone;
      if (zone !== 'metadata') this.#zoneLevel = heading.level;
      if (zone === 'thoughts') this.#late.push({ kind: 'chapter', chapter: undefined });
      this.#inChapter = false;
      this.#aside = undefined;
      return;
    }
    const isTitle = this.#titles.has(foldTitle(heading.title));
    switch (this.#zone) {
      case 'highlights':
        if (heading.level > 1 || !isTitle) this.#placing.heading(heading);
        return;
      case 'thoughts':
        return this.#thoughtHeading(heading);
      case 'reviews':
        return this.#reviewHeading(heading);
      case 'before':
      case 'metadata':
        this.#zone = 'before';
        if (!isTitle) this.#keep(heading.title, heading.line, false);
        return;
      default:
        this.#zone satisfies never;
    }
  }

  #thoughtHeading({ title, line }: Heading): void {
    this.#aside = undefined;
    if (isThoughtLabel(title)) return;
    const chapter = title.endsWith('的想法') ? title.slice(0, -'的想法'.length).trimEnd() : title;
    this.#late.push({ kind: 'chapter', chapter: { title: chapter, line } });
    this.#inChapter = true;
  }

  #reviewHeading(heading: Heading): void {
    const label = readReviewLabel(heading.title);
    if (label === undefined && this.#aside) {
      this.#aside.text += `\n\n${'#'.repeat(heading.level)} ${heading.title}`;
      return;
    }
    // To 0.2.2 the review's words and id stand on its heading.
    const { text, id } = takeBlockId(label ?? heading.title);
    this.#aside = { text, line: heading.line, ...(id ? { id } : {}) };
    this.#reviews.push(this.#aside);
  }

  #passage(passage: Passage): void {
    this.#aside = undefined;
    switch (this.#zone) {
      case 'thoughts':
        this.#late.push({ kind: 'passage', passage });
        return;
      case 'highlights':
        return this.#placing.highlight(passage);
      case 'before':
      case 'metadata':
      case 'reviews':
        if (passage.signed || passage.id !== undefined) return this.#placing.highlight(passage);
        for (const [index, { number, text }] of passage.raw.entries()) {
          this.#loose({ type: 'loose', line: number, raw: text, apart: index === 0 });
        }
        return;
      default:
        this.#zone satisfies never;
    }
  }

  #loose(loose: Loose): void {
    if (this.#zone === 'thoughts' && this.#chapterThought(loose)) return;
    if (this.#zone === 'reviews') return this.#review(loose);
    this.#keep(loose.raw, loose.line, loose.apart);
  }

  /** `- text ^id`, then `    - ⏱ T`, under 章节评论. */
  #chapterThought(loose: Loose): boolean {
    const opening = /^-\s+(?!⏱)(.*)$/s.exec(loose.raw);
    if (opening) {
      this.#aside = { text: '', line: loose.line };
      this.#late.push({ kind: 'thought', aside: this.#aside });
      addToAside(this.#aside, opening[1] ?? '', false);
      return true;
    }
    if (!this.#aside) return false;
    addToAside(this.#aside, withoutDash(loose.raw), loose.apart);
    return true;
  }

  #review(loose: Loose): void {
    if (!this.#aside) {
      this.#aside = { text: '', line: loose.line };
      this.#reviews.push(this.#aside);
    }
    addToAside(this.#aside, withoutDash(loose.raw), loose.apart);
  }

  /** Nothing is lost: what no rule claims is shown where it stands. */
  #keep(text: string, line: number, apart: boolean): void {
    const last = this.#lastProse;
    if (last) {
      last.text += `${apart ? '\n\n' : '\n'}${text}`;
      return;
    }
    const prose: Prose = { kind: 'prose', text, line };
    this.#lastProse = prose;
    this.#report('block-unclaimed', line, { excerpt: text.trim().slice(0, 24) });
    if (this.#zone === 'highlights') this.#placing.prose(prose);
    else if (this.#zone === 'thoughts' && this.#inChapter)
      this.#late.push({ kind: 'prose', prose });
    else this.#prose.push(prose);
  }

  #report(rule: Problem['rule'], line: number, details: Problem['details'] = {}): void {
    this.#problems.push(problem(rule, { file: this.#file, line }, details));
  }
}

const foldTitle = (title: string) => title.replace(/[\s《》]+/g, '');

/** A time may stand in a list of its own. */
const withoutDash = (raw: string) => raw.replace(/^\s*-\s*(?=⏱)/u, '');
