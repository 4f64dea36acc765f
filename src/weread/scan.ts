import { OpenReview } from './aside.ts';
import type { Block, Field, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import { type Callout, readCallout } from './callout.ts';
import type { Claim, Ledger } from './claim.ts';
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
export function scan(lines: readonly Line[], ledger: Ledger): Scanned {
  const marked = lines.map(readMarks);
  const ahead = outlook(marked);
  const scanner = new Scanner(ledger);
  for (const [index, line] of marked.entries()) scanner.read(line, ahead[index] ?? 'new');
  return scanner.finish();
}

class Scanner {
  readonly #ledger: Ledger;
  readonly #blocks: Block[] = [];
  readonly #metadata: OpenMetadata[] = [];
  #open: Open | undefined;
  /** The line before was blank and unquoted. */
  #apart = true;
  #ahead: Outlook = 'new';
  /** What a review quotes is part of the review. */
  #inReviews = false;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  finish(): Scanned {
    for (const block of this.#blocks) if (block.type === 'passage') settlePassage(block);
    return { blocks: this.#blocks, fields: this.#metadata.flatMap(({ fields }) => fields) };
  }

  read(line: Marked, ahead: Outlook): void {
    if (line.blank) this.#ledger.claim(line.number, 'blank');
    else {
      this.#ahead = ahead;
      const claim = this.#readLine(line);
      if (claim) this.#record(line, claim);
    }
    this.#apart = line.blank;
  }

  /** A line of an open block is claimed when the block has found its place in the book. */
  #record(line: Marked, claim: Claim): void {
    const open = this.#open;
    if (open === undefined || open.at === 'metadata') this.#ledger.claim(line.number, claim);
    else open.lines.push({ number: line.number, text: line.raw, claim });
  }

  /** @returns What the line is in the block that is open; nothing if it is a block of its own. */
  #readLine(line: Marked): Claim | undefined {
    const callout = line.quoted ? readCallout(line.words) : undefined;
    if (callout) return this.#openCallout(callout, line);
    const read = line.sign && this.#readSign(line.sign, line);
    if (read) return read === 'loose' ? undefined : read;
    return line.quoted ? this.#readQuoted(line) : this.#readPlain(line);
  }

  #openCallout(callout: Callout, line: Marked): Claim {
    this.#ledger.mark(callout.type);
    switch (callout.kind) {
      case 'metadata':
        this.#open = new OpenMetadata(callout.words, line.number);
        this.#metadata.push(this.#open);
        return 'metadata';
      case 'review': {
        const open = new OpenReview(callout.words, line.number);
        this.#blocks.push(open.block);
        this.#open = open;
        return callout.words ? 'review' : 'callout';
      }
      case 'thought':
        this.#passage(line).beginAside(callout.words, line.number);
        return callout.words ? 'thought' : 'callout';
      case 'passage': {
        const open = this.#begin(line, true, callout.colour);
        if (callout.words) open.addWords(callout.words, false);
        return callout.words ? 'highlight' : 'callout';
      }
      default:
        return callout.kind satisfies never;
    }
  }

  /** @returns 'loose' if the line has become a block, nothing if the sign is part of the text. */
  #readSign({ mark, words }: Sign, line: Marked): Claim | 'loose' | undefined {
    const open = this.#open;
    switch (mark) {
      case 'pin':
        this.#ledger.mark(`${line.quoted ? '> ' : line.listed ? '- ' : ''}📌`);
        (open?.at === 'passage' && open.fresh ? open : this.#begin(line, true)).addWords(
          words,
          false,
        );
        return 'highlight';
      case 'idea':
        this.#ledger.mark('💭');
        if (open?.at === 'review') {
          open.add(words, this.#apart);
          return 'review';
        }
        this.#passage(line).beginAside(words, line.number);
        return 'thought';
      case 'clock':
        this.#ledger.mark('⏱');
        return this.#readTime(words, line);
      case 'fire':
      case 'chart':
        return this.#readPopular(mark, words, line);
      default:
        return mark satisfies never;
    }
  }

  #readTime(words: string, line: Marked): Claim | 'loose' | undefined {
    const { text, id } = takeBlockId(words);
    const stamp = readStamp(text);
    const open = this.#open;
    if (!stamp) return this.#readTimeAndMore(text, id, line);
    if (open?.at === 'review') open.add(`⏱${words}`, false);
    else if (open?.at !== 'passage' || !open.addStamp(stamp, id)) return this.#loose(line);
    return 'time';
  }

  /** A time with more behind it: the passage gets the time, and the line is kept as it is. */
  #readTimeAndMore(text: string, id: string | undefined, line: Marked): 'loose' | undefined {
    const created = readLeadingMoment(text);
    if (created === undefined || this.#open?.at !== 'passage') return undefined;
    if (this.#open.addStamp({ created }, id)) this.#blocks.push(loose(line, this.#apart));
    else this.#loose(line);
    return 'loose';
  }

  #readPopular(mark: 'fire' | 'chart', words: string, line: Marked): Claim | 'loose' | undefined {
    const { text, id } = takeBlockId(words);
    const count = /^(\d{1,9})\s*人(?:共读|划线)$/.exec(text)?.[1];
    const open = this.#open;
    if (count !== undefined) {
      this.#ledger.mark('人共读');
      if (open?.at !== 'passage') return this.#loose(line);
      open.addPopular(Number(count), id);
      return 'popular';
    }
    if (mark === 'chart' || !line.quoted) return undefined;
    if (this.#goesOn() && !this.#apart && !words.startsWith('[')) return undefined;
    this.#ledger.mark('> 🔥');
    this.#begin(line, true).addWords(words, false);
    return 'highlight';
  }

  #readQuoted(line: Marked): Claim | undefined {
    const open = this.#open;
    if (open?.at === 'metadata') return this.#readMetadata(open, line);
    if (open?.at === 'review' && !(open.complete && this.#apart)) {
      open.add(line.body, this.#apart);
      return claimOf(line, 'review');
    }
    if (open?.at === 'passage') {
      if (isRule(line.words) && !this.#apart) {
        open.beginAside('', line.number);
        return 'rule';
      }
      if (this.#goesOn() || (!this.#apart && line.words.startsWith('^'))) {
        return this.#addWords(open, line);
      }
    }
    if (isRule(line.words)) return 'rule';
    if (this.#inReviews) return this.#looseEnd(line);
    if (line.words === '') return 'blank';
    this.#ledger.mark('> ');
    return this.#addWords(this.#begin(line, false), line);
  }

  #readPlain(line: Marked): Claim | undefined {
    const open = this.#open;
    // What looks like Markdown's own is text only where it touches a passage that ends behind it.
    const text = this.#goesOn() && !this.#apart && this.#endsAhead();
    const heading = text ? undefined : readHeading(line.raw);
    if (heading) {
      this.#open = undefined;
      const zone = zoneOf(heading.title);
      if (zone) this.#inReviews = zone === 'reviews';
      this.#blocks.push({ type: 'heading', line: line.number, ...heading });
      return undefined;
    }
    if (!text && isRule(line.raw)) {
      if (this.#apart) this.#open = undefined;
      return 'rule';
    }
    if (open?.at === 'metadata') return this.#readMetadata(open, line);
    if (open?.at === 'review' && !open.complete && (!this.#apart || this.#endsAhead())) {
      open.add(line.body, this.#apart);
      return claimOf(line, 'review');
    }
    if (open?.at === 'passage' && this.#goesOn()) return this.#addWords(open, line);
    return this.#looseEnd(line);
  }

  #addWords(open: OpenPassage, line: Marked): Claim {
    open.addWords(line.body, this.#apart);
    return claimOf(line, open.inThought ? 'thought' : 'highlight');
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

  #readMetadata(open: OpenMetadata, line: Marked): Claim | undefined {
    if (open.read(line)) return claimOf(line, 'metadata');
    this.#blocks.push(loose(line, this.#apart));
    return undefined;
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

  #loose(line: Marked): 'loose' {
    this.#open = undefined;
    this.#blocks.push(loose(line, this.#apart));
    return 'loose';
  }

  #looseEnd(line: Marked): undefined {
    this.#loose(line);
  }
}

const isRule = (words: string) => /^\s{0,3}-{3,}\s*$/.test(words);

/** What a line of words is in its block; it may hold nothing but a block id. */
function claimOf({ words }: Marked, claim: Claim): Claim {
  if (words === '') return 'blank';
  return /^\^\S+$/.test(words) ? 'id' : claim;
}

function loose(line: Marked, apart: boolean): Block {
  return { type: 'loose', line: line.number, raw: line.raw, apart };
}
