import { addToAside } from './aside.ts';
import type { Aside, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import type { ClaimedLine } from './claim.ts';
import type { Marked } from './line.ts';
import type { Stamp } from './moment.ts';
import { type PopularWords, takePopularCount } from './popular-count.ts';

interface Row {
  readonly line: Marked;
  readonly apart: boolean;
}

/** A passage that is being read: first its own words, then the thoughts on it. */
export class OpenPassage {
  readonly at = 'passage';
  readonly passage: Passage;
  readonly lines: ClaimedLine[] = [];
  /** Quote signs before its first line. */
  readonly depth: Marked['depth'];
  /** Columns before its first line. */
  readonly indent: number;
  /** Its id or its time has been read: what stands apart behind it is not its own. */
  complete = false;
  /** A callout begins it, whose template sets a quote sign before every line. */
  callout = false;
  /** A callout's title has opened an HTML tag. */
  unclosed = false;
  /** Its template tells quotation and thought apart by words, as in `**原文**`. */
  labelled = false;
  /** Its thought stands below it, and nothing ends that. */
  below = false;
  /** Its words stand on the callout's first line. */
  titled = false;
  #counted = false;
  #aside: Aside | undefined;
  /** Quote signs before the passage's own words. */
  #quoteDepth: Marked['depth'];
  /** Quote signs before the thought that is being read. */
  #asideDepth: Marked['depth'] = 0;
  /** Paragraphs that had a quote sign, as they are in the file. */
  #quoted: Map<number, string> | undefined;
  #unquoted = false;
  /** Lines of each thought behind its first. */
  #rows: Map<Aside, Row[]> | undefined;

  constructor(line: Marked, form: Passage['form'], colour?: Passage['colour']) {
    this.depth = line.depth;
    this.#quoteDepth = line.depth;
    this.indent = line.indent;
    this.passage = {
      type: 'passage',
      line: line.number,
      form,
      lines: this.lines,
      paragraphs: [],
      asides: [],
      ...(colour ? { colour } : {}),
    };
  }

  /** Nothing but its callout's first line has been read. */
  get fresh(): boolean {
    return !this.complete && !this.#aside && this.passage.paragraphs.length === 0;
  }

  get inThought(): boolean {
    return this.#aside !== undefined;
  }

  /** A line with so many quote signs stands outside the thought that is open. */
  leaveThought(depth: Marked['depth']): void {
    if (this.#asideDepth === 2 && depth < 2) this.#aside = undefined;
  }

  /** Adds a line behind the first. */
  addLine(line: Marked, apart: boolean): void {
    if (this.#aside) {
      this.#rows ??= new Map();
      const rows = this.#rows.get(this.#aside) ?? [];
      this.#rows.set(this.#aside, rows);
      rows.push({ line, apart });
      return this.addWords(withinQuote(line, this.#asideDepth), apart);
    }
    const at = this.passage.paragraphs.length;
    this.addWords(withinQuote(line, this.#quoteDepth), apart);
    if (this.passage.paragraphs.length === at) return;
    if (!line.quoted) this.#unquoted = true;
    else {
      this.#quoted ??= new Map();
      this.#quoted.set(at, line.raw.trim());
    }
  }

  /**
   * The built-in templates print line ends as they are, others set a quote sign before every line:
   * where one line has none, the quote signs of others are the text's own.
   */
  finish(): void {
    if (this.unclosed) this.#closeTag();
    if (this.callout || this.labelled) return;
    for (const [aside, rows] of this.#rows ?? []) {
      const mixed = rows.some(({ line }) => line.quoted) && rows.some(({ line }) => !line.quoted);
      if (mixed) rewrite(aside, rows);
    }
    if (this.depth > 0 && !this.#unquoted) return;
    for (const [at, raw] of this.#quoted ?? []) {
      this.passage.paragraphs[at] = takeBlockId(raw).text;
    }
  }

  #closeTag(): void {
    const last = this.passage.asides.at(-1);
    if (last) last.text = withoutTag(last.text);
    const { paragraphs } = this.passage;
    const paragraph = paragraphs.pop();
    if (paragraph !== undefined) paragraphs.push(withoutTag(paragraph));
  }

  addWords(body: string, apart: boolean): void {
    if (this.#aside) {
      this.complete = addToAside(this.#aside, body, apart) || this.complete;
      return;
    }
    const { text, id } = takeBlockId(body.trim());
    const counted = takePopularCount(text);
    if (counted) this.#endInCount(counted);
    else if (text) this.passage.paragraphs.push(text);
    this.#close(id);
  }

  /** The official theme sets brackets about the words of a popular highlight that is no link. */
  #endInCount({ text, count, chapter }: PopularWords): void {
    const { paragraphs } = this.passage;
    paragraphs.push(text);
    const [first = ''] = paragraphs;
    if (first.startsWith('[') && text.endsWith(']')) {
      paragraphs[0] = first.slice(1);
      const last = paragraphs.pop() ?? '';
      paragraphs.push(last.slice(0, -1));
    }
    this.passage.popular = count;
    if (chapter !== undefined) this.passage.chapter = chapter;
    this.#counted = true;
    this.complete = true;
  }

  /** The line names the chapter of a popular highlight, which stands in no chapter of the file. */
  takeChapter(words: string): boolean {
    const title = /^📖 (.+)$/su.exec(words)?.[1];
    const { passage } = this;
    if (!this.#counted || passage.id !== undefined || title === undefined) return false;
    passage.chapter ??= title;
    return passage.chapter === title;
  }

  /** Its words end in the count of other readers; a thought on it stands right below. */
  get counted(): boolean {
    return this.#counted;
  }

  /** Begins a thought, or goes on with one that has no words yet. */
  beginAside(words: string, line: Pick<Marked, 'number' | 'depth'>): void {
    if (this.#aside?.text !== '') {
      this.#aside = { text: '', line: line.number };
      this.passage.asides.push(this.#aside);
    }
    this.#aside.line = line.number;
    this.#asideDepth = line.depth;
    this.complete = false;
    if (words) this.addWords(words, false);
  }

  /**
   * Begins a thought that stands below its passage in the official theme, as one commit (2026-05)
   * prints it: it goes on to the next passage.
   */
  beginBelow(created: string | undefined, line: Marked): void {
    this.beginAside('', line);
    if (created !== undefined && this.#aside) this.#aside.created = created;
    this.below = true;
  }

  /** The thought that is open was written then, and is set in bold. */
  dateAside(created: string | undefined): void {
    if (!this.#aside) return;
    this.#aside.dated = true;
    if (created !== undefined) this.#aside.created ??= created;
  }

  /** A thought that the file has before its passage. */
  adopt(aside: Aside, lines: readonly ClaimedLine[]): void {
    this.passage.asides.push(aside);
    this.lines.push(...lines);
  }

  /** A template's callout may bear the first words of its passage as a title. */
  dropExcerpt(words: string): void {
    const [title, ...more] = this.passage.paragraphs;
    if (!this.titled || title === undefined || more.length > 0 || this.#aside) return;
    const excerpt = title.replace(/(?:…|\.{3})$/, '');
    if (excerpt !== title && words.startsWith(excerpt)) this.passage.paragraphs.length = 0;
  }

  /** What were the passage's words is a thought, and what comes now is the passage. */
  invert(): void {
    const aside: Aside = { text: this.passage.paragraphs.join('\n'), line: this.passage.line };
    this.passage.paragraphs.length = 0;
    this.passage.asides.push(aside);
    this.titled = false;
    this.#quoteDepth = 2;
  }

  /** What comes now is the passage's own, whatever came before. */
  beginQuotation(): void {
    this.#aside = undefined;
  }

  /** @returns false if the time is known already, and another one. */
  addStamp({ created }: Stamp, id: string | undefined): boolean {
    if (created !== undefined) {
      const owner = this.#aside ?? this.passage;
      if (owner.created !== undefined && owner.created !== created) return false;
      owner.created = created;
    }
    this.complete = true;
    this.#close(id);
    return true;
  }

  addPopular(count: number, id: string | undefined): void {
    this.passage.popular = count;
    this.#close(id);
  }

  #close(id: string | undefined): void {
    if (id === undefined) return;
    this.passage.id ??= id;
    this.complete = true;
  }
}

/** Without the tag's end that a callout's title has opened. */
export const withoutTag = (text: string) => text.trimEnd().replace(/<\/span>$/i, '');

/** Without the quote signs of the block; where there are more, the others are the text's own. */
function withinQuote(line: Marked, depth: Marked['depth']): string {
  if (line.depth <= depth) return line.body;
  return depth === 0 ? line.raw.trimEnd() : line.raw.trimEnd().replace(/^\s*>[ \t]?/, '');
}

function rewrite(aside: Aside, rows: readonly Row[]): void {
  aside.text = aside.text.split('\n', 1).join('');
  for (const { line, apart } of rows) addToAside(aside, line.raw.trimEnd(), apart);
}
