import { Anchors } from './anchor.ts';
import type { Aside, Block, Field, Heading, Loose, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import type { Highlight, Prose, Section, Thought } from './book.ts';
import { readMoment } from './moment.ts';
import { Outline } from './outline.ts';
import { type Problem, problem } from './problem.ts';
import { fileRemarks, type LooseRemark, remarksFrom, thoughtFrom } from './remark.ts';
import { type Zone, zoneOf } from './zone.ts';

/** A book's body, before its metadata is known. */
export interface Assembled {
  readonly chapters: Section[];
  readonly reviews: Thought[];
  readonly prose: Prose[];
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
}

/**
 * Puts blocks in their places: which part of the export, which chapter, whose thought.
 *
 * @param bookId As the frontmatter has it: block ids may begin with it.
 */
export function assemble(
  blocks: readonly Block[],
  file: string,
  bookId: string | undefined,
): Assembled {
  const assembler = new Assembler(file, bookId, blocks);
  for (const block of blocks) assembler.take(block);
  return assembler.finish();
}

class Assembler {
  readonly #file: string;
  readonly #outline = new Outline();
  readonly #anchors: Anchors;
  readonly #highlights: Highlight[] = [];
  readonly #remarks: LooseRemark[] = [];
  readonly #reviews: Aside[] = [];
  readonly #prose: Prose[] = [];
  readonly #fields: Field[] = [];
  readonly #problems: Problem[] = [];
  #zone: Zone;
  #zoneLevel = 6;
  /** Title of the chapter that 读书笔记 is at. */
  #chapter: string | undefined;
  /** A thought on a chapter or a review that goes on in the lines to come. */
  #aside: Aside | undefined;
  #lastProse: Prose | undefined;

  constructor(file: string, bookId: string | undefined, blocks: readonly Block[]) {
    this.#file = file;
    this.#anchors = new Anchors(bookId);
    const named = blocks.some((b) => b.type === 'heading' && zoneOf(b.title) === 'highlights');
    this.#zone = named ? 'before' : 'highlights';
  }

  take(block: Block): void {
    if (block.type !== 'loose') this.#lastProse = undefined;
    switch (block.type) {
      case 'heading':
        return this.#heading(block);
      case 'field':
        if (block.key) this.#fields.push(block);
        else this.#keep(block.value, block.line, false);
        return;
      case 'passage':
        return this.#passage(block);
      case 'review':
        this.#reviews.push(block.aside);
        return;
      case 'rule':
        return;
      case 'loose':
        return this.#loose(block);
      default:
        block satisfies never;
    }
  }

  finish(): Assembled {
    fileRemarks(this.#remarks, this.#outline, this.#highlights, this.#anchors);
    return {
      chapters: this.#outline.finish(),
      reviews: this.#reviews
        .filter((aside) => aside.text.trim() !== '')
        .map((aside) => thoughtFrom(aside, this.#anchors)),
      prose: this.#prose,
      fields: this.#fields,
      problems: this.#problems,
    };
  }

  #heading(heading: Heading): void {
    const zone = heading.level <= this.#zoneLevel ? zoneOf(heading.title) : undefined;
    if (zone) {
      this.#zone = zone;
      if (zone !== 'metadata') this.#zoneLevel = heading.level;
      this.#chapter = undefined;
      this.#aside = undefined;
      return;
    }
    switch (this.#zone) {
      case 'highlights':
        return this.#outline.heading(heading);
      case 'thoughts':
        return this.#thoughtHeading(heading);
      case 'reviews':
        return this.#reviewHeading(heading);
      case 'before':
      case 'metadata':
        this.#zone = 'before';
        // The template's own heading of the book; its title is in the metadata.
        if (heading.level > 1) this.#keep(heading.title, heading.line, false);
        return;
      default:
        this.#zone satisfies never;
    }
  }

  #thoughtHeading(heading: Heading): void {
    this.#aside = undefined;
    if (/^(?:划线评论|章节评论)(?:\s*No\.\s*\d+)?$/.test(heading.title)) return;
    this.#chapter = heading.title.replace(/\s*的想法$/, '');
  }

  #reviewHeading(heading: Heading): void {
    const named = /^书评\s*No\.\s*\d+\s*(.*)$/s.exec(heading.title);
    if (!named && this.#aside) {
      this.#aside.text += `\n\n${'#'.repeat(heading.level)} ${heading.title}`;
      return;
    }
    // To 0.2.2 the review's words and id stand on its heading.
    const text = named ? (named[1] ?? '') : heading.title;
    this.#aside = { text, line: heading.line, ...(heading.id ? { id: heading.id } : {}) };
    this.#reviews.push(this.#aside);
  }

  #passage(passage: Passage): void {
    this.#aside = undefined;
    const plain = passage.id === undefined && passage.created === undefined;
    const unmarked = plain && passage.asides.length === 0 && !/📌|\[!/u.test(passage.raw[0] ?? '');
    switch (this.#zone) {
      case 'thoughts':
        if (passage.asides.length === 0) return this.#highlight(passage);
        this.#remarks.push(...remarksFrom(passage, this.#chapter));
        return;
      case 'highlights':
        return this.#highlight(passage);
      case 'before':
      case 'metadata':
      case 'reviews':
        if (!unmarked) return this.#highlight(passage);
        for (const [index, raw] of passage.raw.entries()) {
          this.#loose({ type: 'loose', line: passage.line + index, raw, apart: index === 0 });
        }
        return;
      default:
        this.#zone satisfies never;
    }
  }

  #highlight(passage: Passage): void {
    if (passage.paragraphs.length === 0) {
      const remarks = remarksFrom(passage, undefined);
      this.#remarks.push(...remarks);
      if (remarks.length === 0) this.#report('highlight-empty', passage.line);
      return;
    }
    const { repeated, ...placed } = this.#anchors.passage(passage);
    if (repeated && passage.id) {
      this.#report('block-id-duplicate', passage.line, { id: passage.id });
    }
    const highlight: Highlight = {
      kind: 'highlight',
      ...placed,
      ...(passage.id ? { blockId: passage.id } : {}),
      paragraphs: passage.paragraphs,
      ...(passage.created ? { created: passage.created } : {}),
      ...(passage.colour ? { colour: passage.colour } : {}),
      ...(passage.popular ? { popular: passage.popular } : {}),
      thoughts: passage.asides
        .filter((aside) => aside.text.trim() !== '')
        .map((aside) => thoughtFrom(aside, this.#anchors, placed.anchor)),
      line: passage.line,
    };
    this.#highlights.push(highlight);
    this.#outline.add(highlight);
  }

  #loose(loose: Loose): void {
    if (this.#zone === 'thoughts' && this.#chapterThought(loose)) return;
    if (this.#zone === 'reviews' && this.#review(loose)) return;
    this.#keep(loose.raw, loose.line, loose.apart);
  }

  /** `- text ^id`, then `    - ⏱ T`, under 章节评论. */
  #chapterThought(loose: Loose): boolean {
    const opening = /^-\s+(?!⏱)(.*)$/s.exec(loose.raw);
    if (opening) {
      const { text, id } = takeBlockId(opening[1] ?? '');
      this.#aside = { text, line: loose.line, ...(id ? { id } : {}) };
      this.#remarks.push({ chapter: this.#chapter, quote: [], aside: this.#aside });
      return true;
    }
    return this.#goOn(loose);
  }

  #review(loose: Loose): boolean {
    if (!this.#aside) {
      this.#aside = { text: '', line: loose.line };
      this.#reviews.push(this.#aside);
    }
    return this.#goOn(loose);
  }

  #goOn(loose: Loose): boolean {
    const aside = this.#aside;
    if (!aside) return false;
    const { text, id } = takeBlockId(loose.raw);
    if (id) aside.id = id;
    const time = /^\s*(?:-\s*)?⏱️?\s*(.*)$/u.exec(text);
    if (time) {
      const created = readMoment(time[1] ?? '');
      if (created) aside.created = created;
      return true;
    }
    const gap = loose.apart && aside.text ? '\n\n' : '\n';
    aside.text = aside.text ? `${aside.text}${gap}${text}` : text;
    return true;
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
    if (this.#zone === 'highlights') this.#outline.add(prose);
    else this.#prose.push(prose);
  }

  #report(rule: Problem['rule'], line: number, details: Problem['details'] = {}): void {
    this.#problems.push(problem(rule, { file: this.#file, line }, details));
  }
}
