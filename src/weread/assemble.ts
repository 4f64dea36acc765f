import type { Aside, Block, Heading, Loose, Passage } from './block.ts';
import type { Prose, Section, Thought } from './book.ts';
import type { Ledger } from './claim.ts';
import { mayHoldComment, type ProseRow, takeComments } from './comment.ts';
import { Notebook } from './notebook.ts';
import { Placing } from './placing.ts';
import { type Problem, problem } from './problem.ts';
import { hasWords } from './remark.ts';
import { foldTitle } from './survey.ts';
import { isPopularPart, type Zone } from './zone.ts';

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
  readonly ledger: Ledger;
}

/** Puts blocks in their places: which part of the export, which chapter, whose thought. */
export function assemble(blocks: readonly Block[], known: Known): Assembled {
  const assembler = new Assembler(blocks, known);
  for (const block of blocks) assembler.take(block);
  return assembler.finish();
}

class Assembler {
  readonly #file: string;
  readonly #ledger: Ledger;
  readonly #titles: ReadonlySet<string>;
  readonly #placing: Placing;
  readonly #notebook = new Notebook();
  /** 热门划线 where its highlights have no ids, which would tell their chapters. */
  readonly #popular = new Notebook();
  #inPopular = false;
  /** A chapter of 热门划线 whose highlights are still to come. */
  #popularHeading: Heading | undefined;
  readonly #reviews: Aside[] = [];
  readonly #prose: Prose[] = [];
  readonly #problems: Problem[] = [];
  #zone: Zone;
  /** Lines that no rule claims, which stand together. */
  #rows: Row[] = [];
  #lastPassage: Passage | undefined;

  constructor(blocks: readonly Block[], { file, bookId, titles, ledger }: Known) {
    this.#file = file;
    this.#ledger = ledger;
    this.#titles = new Set(titles.map(foldTitle));
    this.#placing = new Placing(bookId, (...found) => this.#report(...found));
    const named = blocks.some(
      (block) =>
        block.type === 'heading' && block.zone === 'highlights' && !isPopularPart(block.title),
    );
    this.#zone = named ? 'before' : 'highlights';
  }

  take(block: Block): void {
    if (block.type !== 'loose') this.#endProse();
    switch (block.type) {
      case 'heading':
        return this.#heading(block);
      case 'passage':
        return this.#passage(block);
      case 'review':
        this.#ledger.claimAll(block.lines);
        this.#reviews.push(block.aside);
        return;
      case 'remark':
        this.#ledger.claimAll(block.lines);
        return this.#remark(block.aside);
      case 'liked':
        this.#ledger.claimAll(block.lines);
        return this.#placing.liked(block.quote, block.aside);
      case 'loose':
        return this.#loose(block);
      default:
        block satisfies never;
    }
  }

  finish(): Assembled {
    this.#endProse();
    this.#tellPopularHeading();
    this.#notebook.place(this.#placing);
    this.#popular.place(this.#placing);
    const { chapters, reviews, empty } = this.#placing.finish(this.#reviews);
    this.#zone = 'before';
    for (const { title, line } of empty) {
      if (title === '') continue;
      this.#keep(title, line, false);
      this.#endProse();
    }
    return { chapters, reviews, prose: this.#prose, problems: this.#problems };
  }

  #heading(heading: Heading): void {
    const { zone, label } = heading;
    if (zone) {
      this.#ledger.claim(heading.line, 'part');
      return this.#enter({ zone, title: heading.title });
    }
    if (label) return this.#ledger.claim(heading.line, 'label');
    const isTitle = this.#titles.has(foldTitle(heading.title));
    this.#ledger.claim(heading.line, isTitle ? 'title' : 'heading');
    switch (this.#zone) {
      case 'highlights':
        if (heading.level > 1 || !isTitle) this.#chapter(heading);
        return;
      case 'thoughts':
        return this.#notebook.heading(heading);
      case 'before':
      case 'metadata':
      case 'reviews':
        this.#zone = 'before';
        if (!isTitle) this.#keep(heading.title, heading.line, false);
        return;
      default:
        this.#zone satisfies never;
    }
  }

  #chapter(heading: Heading): void {
    this.#tellPopularHeading();
    if (this.#inPopular) this.#popularHeading = heading;
    else this.#placing.heading(heading);
  }

  /** A chapter of 热门划线 is one of the book's, unless all in it is found by the chapter's name. */
  #tellPopularHeading(): void {
    if (this.#popularHeading) this.#placing.heading(this.#popularHeading);
    this.#popularHeading = undefined;
  }

  /** Without an id or a link only the chapter's name tells where a popular highlight stands. */
  #popularPassage(passage: Passage): void {
    const { chapter, line } = passage;
    const named = chapter === undefined ? undefined : { title: chapter, line };
    const heading = named ? { type: 'heading' as const, level: 2, ...named } : this.#popularHeading;
    if (heading) this.#popular.heading(heading);
    if (heading === this.#popularHeading) this.#popularHeading = undefined;
    this.#popular.passage(passage);
  }

  #enter({ zone, title }: { readonly zone: Zone; readonly title: string }): void {
    this.#tellPopularHeading();
    this.#inPopular = zone === 'highlights' && isPopularPart(title);
    if (this.#inPopular) this.#popular.open();
    this.#zone = zone;
    if (zone === 'thoughts') this.#notebook.open();
  }

  /** A thought on the chapter. */
  #remark(aside: Aside): void {
    if (this.#zone === 'thoughts') this.#notebook.remark(aside);
    else this.#placing.remark([], aside);
  }

  #passage(passage: Passage): void {
    this.#ledger.claimAll(passage.lines);
    if (passage.paragraphs.length === 0 && passage.asides.every((aside) => !hasWords(aside))) {
      for (const { number } of passage.lines) this.#ledger.claim(number, 'named');
    }
    switch (this.#zone) {
      case 'thoughts':
        return this.#notebook.passage(passage);
      case 'highlights':
        if (this.#inPopular && isUnplaced(passage)) return this.#popularPassage(passage);
        this.#tellPopularHeading();
        if (isRepeated(passage, this.#lastPassage)) return this.#placing.quotation(passage);
        this.#lastPassage = passage;
        return this.#placing.highlight(passage);
      case 'before':
      case 'metadata':
      case 'reviews':
        if (isSigned(passage)) return this.#placing.highlight(passage);
        for (const [index, { number, text }] of passage.lines.entries()) {
          this.#loose({ type: 'loose', line: number, raw: text, apart: index === 0 });
        }
        return;
      default:
        this.#zone satisfies never;
    }
  }

  #loose(loose: Loose): void {
    const early = this.#zone === 'before' || this.#zone === 'metadata';
    if (early && this.#titles.has(foldTitle(loose.raw))) {
      return this.#ledger.claim(loose.line, 'title');
    }
    // It begins a thought of its own.
    if (this.#zone === 'thoughts' && /^-\s/.test(loose.raw)) this.#endProse();
    if (this.#zone === 'thoughts' && this.#notebook.loose(loose)) {
      return this.#ledger.claim(loose.line, 'thought');
    }
    this.#keep(loose.raw, loose.line, loose.apart);
  }

  /** Nothing is lost: what no rule claims is shown where it stands. */
  #keep(text: string, line: number, apart: boolean): void {
    this.#ledger.claim(line, 'prose');
    this.#rows.push({ text, line, apart });
  }

  #endProse(): void {
    const rows = this.#withoutComments();
    this.#rows = [];
    const [first] = rows;
    if (!first) return;
    const { line } = first;
    const text = rows.map((row, at) => `${at === 0 ? '' : row.apart ? '\n\n' : '\n'}${row.text}`);
    const prose: Prose = { kind: 'prose', text: text.join(''), line };
    this.#report('block-unclaimed', line, { excerpt: first.text.trim().slice(0, 24) });
    this.#tellPopularHeading();
    if (this.#zone === 'highlights') this.#placing.prose(prose);
    else if (this.#zone !== 'thoughts' || !this.#notebook.prose(prose)) this.#prose.push(prose);
  }

  /** The reader's comments among them are not shown; Obsidian does not show them either. */
  #withoutComments(): readonly Row[] {
    const rows = this.#rows;
    if (!rows.some(({ text }) => mayHoldComment(text))) return rows;
    const { rows: kept, comments } = takeComments(rows);
    for (const at of comments) this.#report('comment-hidden', rows[at]?.line ?? 1);
    return rows.flatMap((row, at) => {
      const text = kept[at] ?? row.text;
      if (text.trim() !== '' || row.text.trim() === '') return { ...row, text };
      this.#ledger.claim(row.line, 'named');
      return [];
    });
  }

  #report(rule: Problem['rule'], line: number, details: Problem['details'] = {}): void {
    this.#problems.push(problem(rule, { file: this.#file, line }, details));
  }
}

interface Row extends ProseRow {
  readonly line: number;
}

/** A template that has room for one thought prints the passage anew for each. */
function isRepeated(passage: Passage, last: Passage | undefined): boolean {
  if (!last || passage.id !== undefined || last.id !== undefined) return false;
  if (passage.asides.length === 0 || last.asides.length === 0) return false;
  return passage.paragraphs.join('\n') === last.paragraphs.join('\n');
}

const isUnplaced = ({ id, link }: Passage) => id === undefined && link === undefined;

const isSigned = ({ form, id, created }: Passage) =>
  form === 'signed' || id !== undefined || created !== undefined;
