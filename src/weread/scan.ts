import { OpenReview } from './aside.ts';
import type { Block, Field, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import { type Callout, readCallout } from './callout.ts';
import { readHeading } from './heading.ts';
import { type Line, type Marked, readMarks, type Sign } from './line.ts';
import { readLeadingMoment, readStamp } from './moment.ts';
import { OpenMetadata } from './open-metadata.ts';
import { OpenPassage } from './open-passage.ts';
import { type Outlook, outlook } from './outlook.ts';
import { settlePassage } from './passage.ts';
import { zoneOf } from './zone.ts';

type Open = OpenPassage | OpenMetadata | OpenReview;

export interface Scanned {
  readonly blocks: readonly Block[];
  /** Of the metadata callouts. */
  readonly fields: readonly Field[];
}

/**
 * Reads an export's lines into blocks, by line and sign. Markdown's own rules don't hold here: a
 * highlight's second line may look like a heading, a list or a rule. A passage goes on until its id
 * or its time has closed it, or a line stands apart from it.
 */
export function scan(lines: readonly Line[]): Scanned {
  const marked = lines.map(readMarks);
  const ahead = outlook(marked);
  const scanner = new Scanner();
  for (const [index, line] of marked.entries()) scanner.read(line, ahead[index] ?? 'new');
  return scanner.finish();
}

class Scanner {
  readonly #blocks: Block[] = [];
  readonly #metadata: OpenMetadata[] = [];
  #open: Open | undefined;
  /** The line before was blank and unquoted. */
  #apart = true;
  #ahead: Outlook = 'new';
  /** What a review quotes is part of the review. */
  #inReviews = false;

  finish(): Scanned {
    for (const block of this.#blocks) if (block.type === 'passage') settlePassage(block);
    return { blocks: this.#blocks, fields: this.#metadata.flatMap(({ fields }) => fields) };
  }

  read(line: Marked, ahead: Outlook): void {
    if (!line.blank) {
      this.#ahead = ahead;
      this.#readLine(line);
      const open = this.#open;
      if (open?.at === 'passage') open.passage.raw.push({ number: line.number, text: line.raw });
    }
    this.#apart = line.blank;
  }

  #readLine(line: Marked): void {
    const callout = line.quoted ? readCallout(line.words) : undefined;
    if (callout) this.#openCallout(callout, line);
    else if (line.sign && this.#readSign(line.sign, line)) return;
    else if (line.quoted) this.#readQuoted(line);
    else this.#readPlain(line);
  }

  #openCallout(callout: Callout, line: Marked): void {
    switch (callout.kind) {
      case 'metadata':
        this.#open = new OpenMetadata(callout.words, line.number);
        this.#metadata.push(this.#open);
        return;
      case 'review': {
        const open = new OpenReview(callout.words, line.number);
        this.#blocks.push({ type: 'review', aside: open.aside, line: line.number });
        this.#open = open;
        return;
      }
      case 'thought':
        return this.#passage(line).beginAside(callout.words, line.number);
      case 'passage': {
        const open = this.#begin(line, true, callout.colour);
        if (callout.words) open.addWords(callout.words, false);
        return;
      }
      default:
        callout.kind satisfies never;
    }
  }

  /** @returns false if the sign is part of the text. */
  #readSign({ mark, words }: Sign, line: Marked): boolean {
    const open = this.#open;
    switch (mark) {
      case 'pin':
        (open?.at === 'passage' && open.fresh ? open : this.#begin(line, true)).addWords(
          words,
          false,
        );
        return true;
      case 'idea':
        if (open?.at === 'review') open.add(words, this.#apart);
        else this.#passage(line).beginAside(words, line.number);
        return true;
      case 'clock':
        return this.#readTime(words, line);
      case 'fire':
      case 'chart':
        return this.#readPopular(mark, words, line);
      default:
        return mark satisfies never;
    }
  }

  #readTime(words: string, line: Marked): boolean {
    const { text, id } = takeBlockId(words);
    const stamp = readStamp(text);
    const open = this.#open;
    if (!stamp) return this.#readTimeAndMore(text, id, line);
    if (open?.at === 'review') open.add(`⏱${words}`, false);
    else if (open?.at !== 'passage' || !open.addStamp(stamp, id)) this.#loose(line);
    return true;
  }

  /** A time with more behind it: the passage gets the time, and the line is kept as it is. */
  #readTimeAndMore(text: string, id: string | undefined, line: Marked): boolean {
    const created = readLeadingMoment(text);
    if (created === undefined || this.#open?.at !== 'passage') return false;
    if (this.#open.addStamp({ created }, id)) this.#blocks.push(loose(line, this.#apart));
    else this.#loose(line);
    return true;
  }

  #readPopular(mark: 'fire' | 'chart', words: string, line: Marked): boolean {
    const { text, id } = takeBlockId(words);
    const count = /^(\d{1,9})\s*人(?:共读|划线)$/.exec(text)?.[1];
    const open = this.#open;
    if (count !== undefined) {
      if (open?.at === 'passage') open.addPopular(Number(count), id);
      else this.#loose(line);
      return true;
    }
    if (mark === 'chart' || !line.quoted) return false;
    if (this.#goesOn() && !this.#apart && !words.startsWith('[')) return false;
    this.#begin(line, true).addWords(words, false);
    return true;
  }

  #readQuoted(line: Marked): void {
    const open = this.#open;
    if (open?.at === 'metadata') return this.#readMetadata(open, line);
    if (open?.at === 'review' && !(open.complete && this.#apart))
      return open.add(line.body, this.#apart);
    if (open?.at === 'passage') {
      if (isRule(line.words) && !this.#apart) return open.beginAside('', line.number);
      if (this.#goesOn() || (!this.#apart && line.words.startsWith('^')))
        return open.addWords(line.body, this.#apart);
    }
    if (isRule(line.words)) this.#rule(line);
    else if (this.#inReviews) this.#loose(line);
    else if (line.words !== '') this.#begin(line, false).addWords(line.body, false);
  }

  #readPlain(line: Marked): void {
    const open = this.#open;
    // What looks like Markdown's own is text only where it touches a passage that ends behind it.
    const text = this.#goesOn() && !this.#apart && this.#endsAhead();
    const heading = text ? undefined : readHeading(line.raw);
    if (heading) {
      this.#open = undefined;
      const zone = zoneOf(heading.title);
      if (zone) this.#inReviews = zone === 'reviews';
      this.#blocks.push({ type: 'heading', line: line.number, ...heading });
    } else if (!text && isRule(line.raw)) {
      if (this.#apart) this.#open = undefined;
      this.#rule(line);
    } else if (open?.at === 'metadata') this.#readMetadata(open, line);
    else if (open?.at === 'review' && !open.complete && (!this.#apart || this.#endsAhead()))
      open.add(line.body, this.#apart);
    else if (open?.at === 'passage' && this.#goesOn()) open.addWords(line.body, this.#apart);
    else this.#loose(line);
  }

  /** Whether a passage is open that the line can belong to. */
  #goesOn(): boolean {
    const open = this.#open;
    return open?.at === 'passage' && !open.complete && (!this.#apart || this.#endsAhead());
  }

  /** Whether what is open is still to be closed. A thought ends a passage, but no other thought. */
  #endsAhead(): boolean {
    const inThought = this.#open?.at !== 'passage' || this.#open.inThought;
    return this.#ahead === 'end' || (this.#ahead === 'thought' && !inThought);
  }

  #readMetadata(open: OpenMetadata, line: Marked): void {
    if (!open.read(line)) this.#blocks.push(loose(line, this.#apart));
  }

  /** The open passage, or a new one for a thought that has none. */
  #passage(line: Marked): OpenPassage {
    return this.#open?.at === 'passage' ? this.#open : this.#begin(line, true);
  }

  #begin(line: Marked, signed: boolean, colour?: Passage['colour']): OpenPassage {
    const open = new OpenPassage(line.number, signed, colour);
    this.#blocks.push(open.passage);
    this.#open = open;
    return open;
  }

  #rule(line: Marked): void {
    this.#blocks.push({ type: 'rule', line: line.number });
  }

  #loose(line: Marked): void {
    this.#open = undefined;
    this.#blocks.push(loose(line, this.#apart));
  }
}

const isRule = (words: string) => /^\s{0,3}-{3,}\s*$/.test(words);

function loose(line: Marked, apart: boolean): Block {
  return { type: 'loose', line: line.number, raw: line.raw, apart };
}
