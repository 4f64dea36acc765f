import type { Block, Heading, Passage, Words } from './block.ts';
import type { Claim, Ledger } from './claim.ts';
import type { HeadingWords } from './heading.ts';
import type { Marked } from './line.ts';
import type { OpenLiked } from './open-liked.ts';
import { OpenMetadata } from './open-metadata.ts';
import { OpenPassage } from './open-passage.ts';
import { OpenThought, OpenWords } from './open-words.ts';
import type { Outlook } from './outlook.ts';
import { foldTitle, type Survey } from './survey.ts';
import { chapterOfThoughts, isIntroduction, type Label, readLabel, Zones } from './zone.ts';

/** What a line has become: a part of the open block, or something of its own that is settled. */
export type Taken = Claim | 'settled';

/** The blocks that were read, the one that is open, and what surrounds the line that is to be read. */
export class Desk {
  readonly survey: Survey;
  readonly ledger: Ledger;
  readonly zones: Zones;
  readonly blocks: Block[] = [];
  readonly metadata: OpenMetadata[] = [];
  readonly #passages: OpenPassage[] = [];
  readonly #liked: OpenLiked[] = [];
  /** First line of an export that lost its beginning. */
  truncated: number | undefined;
  open: OpenPassage | OpenMetadata | OpenWords | OpenThought | OpenLiked | undefined;
  /** The line before was blank and unquoted. */
  apart = true;
  ahead: Outlook = 'new';
  /** What the latest heading says of the thoughts under it. */
  label: Label | undefined;
  /** The latest heading of the book's own, without its spaces. */
  title = '';
  /** What a heading that is a time says of the next passage. */
  moment: string | undefined;
  /** Thoughts stand before the passages that they speak of. */
  reversed = false;
  /** The line behind. */
  next: Marked | undefined;
  /** A callout is open whose list items are passages. */
  listing = false;

  constructor(survey: Survey, ledger: Ledger) {
    this.survey = survey;
    this.ledger = ledger;
    this.zones = new Zones(survey.names);
  }

  /** Whether no highlight can have come yet. */
  get early(): boolean {
    const { at } = this.zones;
    return at === 'before' || at === 'metadata' || this.blocks.length === 0;
  }

  /** Whether a passage, a review or a thought is open that the line can belong to. */
  get goesOn(): boolean {
    const { open } = this;
    if (open?.at !== 'passage' && open?.at !== 'words') return false;
    return !open.complete && (!this.apart || this.endsAhead);
  }

  /** Whether what is open is still to be closed. A thought ends a passage, but no other thought. */
  get endsAhead(): boolean {
    const inThought = this.open?.at !== 'passage' || this.open.inThought;
    return this.ahead === 'end' || (this.ahead === 'thought' && !inThought);
  }

  /** A line of an open block is claimed when the block has found its place in the book. */
  record(line: Marked, claim: Claim): void {
    const { open } = this;
    if (open === undefined || open.at === 'metadata') this.ledger.claim(line.number, claim);
    else open.lines.push({ number: line.number, text: line.raw, claim });
  }

  begin(line: Marked, form: Passage['form'], colour?: Passage['colour']): OpenPassage {
    const open = new OpenPassage(line, form, colour);
    if (this.open?.at === 'thought') open.adopt(this.open.aside, this.open.lines);
    if (this.moment !== undefined) open.passage.created = this.moment;
    this.moment = undefined;
    this.blocks.push(open.passage);
    this.#passages.push(open);
    this.open = open;
    return open;
  }

  /** The open passage, or a new one for a thought that has none. */
  passage(line: Marked): OpenPassage {
    return this.open?.at === 'passage' ? this.open : this.begin(line, 'signed');
  }

  beginWords(type: Words['type'], words: string, line: Marked, long = false): OpenWords {
    this.close();
    const open = new OpenWords(type, words, line, long);
    this.blocks.push(open.block);
    this.open = open;
    return open;
  }

  beginLiked(open: OpenLiked): void {
    this.close();
    this.blocks.push(open.block);
    this.#liked.push(open);
    this.open = open;
  }

  beginThought(line: number, created: string | undefined): void {
    this.close();
    this.open = new OpenThought(line, created);
  }

  beginMetadata(title: string, line: number, untitled = false): OpenMetadata {
    this.close();
    const open = new OpenMetadata(title, line, untitled);
    this.metadata.push(open);
    this.open = open;
    return open;
  }

  heading(words: HeadingWords, line: number): 'settled' {
    this.close();
    this.ledger.claim(line, 'heading');
    const zone = this.zones.enter(words);
    const label = zone ? undefined : this.#labelOf(words);
    const heading: Heading = {
      type: 'heading',
      line,
      ...words,
      ...(zone ? { zone } : {}),
      ...(label ? { label } : {}),
    };
    this.blocks.push(heading);
    this.label = label;
    this.moment = undefined;
    if (!zone && !label) {
      this.zones.leaveMetadata();
      this.title = foldTitle(words.title);
    }
    if (zone === 'metadata') {
      this.beginMetadata(isIntroduction(words.title) ? '简介' : '', line);
    }
    this.reversed = this.zones.at === 'thoughts' && chapterOfThoughts(words.title) !== undefined;
    if (this.reversed) {
      this.beginThought(line, undefined);
    }
    return 'settled';
  }

  /** To 0.1.13 a fault printed all thoughts under each chapter: its heading says nothing of them. */
  #labelOf(words: HeadingWords): Label | undefined {
    const { at } = this.zones;
    const isRepeated = at === 'thoughts' && this.survey.names.earliest;
    return isRepeated ? 'quotation' : readLabel(words, at);
  }

  loose(line: Marked): 'settled' {
    if (this.open?.at !== 'metadata') this.close();
    this.blocks.push({ type: 'loose', line: line.number, raw: line.raw, apart: this.apart });
    return 'settled';
  }

  /** A thought whose passage never came stands on the chapter. */
  close(): void {
    const { open } = this;
    this.open = undefined;
    this.listing = false;
    if (open?.at === 'words') open.finish();
    if (open?.at !== 'thought') return;
    const { aside, lines } = open;
    if (aside.text !== '') this.blocks.push({ type: 'remark', aside, line: aside.line, lines });
    else this.ledger.claimAll(lines);
  }

  /** All lines have been read. */
  finish(): void {
    this.close();
    for (const open of this.#passages) open.finish();
    for (const open of this.#liked) open.finish();
  }

  /** Takes back a callout that held nothing but a heading. */
  drop(open: OpenPassage): void {
    this.blocks.pop();
    this.ledger.claimAll(open.lines);
    this.open = undefined;
  }
}
