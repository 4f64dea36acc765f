import type { Aside, Block, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import { type Callout, readCallout } from './callout.ts';
import { readField } from './field.ts';
import { type Line, type Marked, readMarks } from './line.ts';
import { readMoment } from './moment.ts';
import { settlePassage } from './passage.ts';

type Open =
  | { readonly at: 'passage' | 'aside'; readonly passage: Passage; complete: boolean }
  | { readonly at: 'review'; readonly aside: Aside }
  | { readonly at: 'metadata' };

/**
 * Reads an export's lines into blocks, by line and sign. Markdown's own rules don't hold here: a
 * highlight's second line may look like a heading, a list or a rule. A passage goes on until its id
 * or its time has closed it, or a line stands apart from it.
 */
export function scan(lines: readonly Line[]): Block[] {
  const scanner = new Scanner();
  for (const line of lines) scanner.read(readMarks(line));
  return scanner.finish();
}

class Scanner {
  readonly #blocks: Block[] = [];
  #open: Open | undefined;
  /** The line before was blank and unquoted. */
  #apart = true;

  finish(): Block[] {
    for (const block of this.#blocks) if (block.type === 'passage') settlePassage(block);
    return this.#blocks;
  }

  read(line: Marked): void {
    if (line.blank) {
      this.#apart = true;
      return;
    }
    this.#readWords(line);
    const open = this.#open;
    if (open?.at === 'passage' || open?.at === 'aside') open.passage.raw.push(line.raw);
    this.#apart = false;
  }

  #readWords(line: Marked): void {
    const callout = line.quoted ? readCallout(line.words) : undefined;
    if (callout) this.#openCallout(callout, line);
    else if (line.mark) this.#readMark(line.mark, line);
    else if (line.quoted) this.#readQuoted(line);
    else this.#readPlain(line);
  }

  #openCallout(callout: Callout, line: Marked): void {
    switch (callout.kind) {
      case 'metadata':
        this.#open = { at: 'metadata' };
        if (callout.words) this.#field('title', callout.words, line);
        return;
      case 'review': {
        const aside: Aside = { text: callout.words, line: line.number };
        this.#blocks.push({ type: 'review', aside, line: line.number });
        this.#open = { at: 'review', aside };
        return;
      }
      case 'thought':
        this.#beginAside(callout.words, line);
        return;
      case 'passage':
        this.#beginPassage(callout.words, line, callout.colour);
        return;
      default:
        callout.kind satisfies never;
    }
  }

  #readMark(mark: NonNullable<Marked['mark']>, line: Marked): void {
    switch (mark) {
      case 'pin': {
        const fresh = this.#freshCallout();
        if (fresh) this.#continuePassage(line.words, fresh);
        else this.#beginPassage(line.words, line);
        return;
      }
      case 'idea':
        return this.#beginAside(line.words, line);
      case 'clock':
        return this.#time(line);
      case 'fire':
      case 'chart':
        return this.#popular(line);
      default:
        mark satisfies never;
    }
  }

  /** A callout's passage whose words are still to come. */
  #freshCallout(): (Open & { at: 'passage' | 'aside' }) | undefined {
    const open = this.#open;
    return open?.at === 'passage' && open.passage.paragraphs.length === 0 && !open.complete
      ? open
      : undefined;
  }

  #readQuoted(line: Marked): void {
    const open = this.#open;
    if (open?.at === 'metadata') return this.#metadata(line);
    if (open?.at === 'review') return this.#continueAside(open.aside, line);
    if (open && !(this.#apart && open.complete)) {
      if (/^-{3,}$/.test(line.words)) return this.#rule(line);
      if (open.at === 'aside') return this.#continueThought(open, line);
      if (!open.complete || line.words.startsWith('^'))
        return this.#continuePassage(line.words, open);
      if (line.words === '') return;
    }
    if (line.words === '') return this.#rule(line);
    this.#beginPassage(line.words, line);
  }

  #readPlain(line: Marked): void {
    const open = this.#open;
    const heading = /^\s{0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$/.exec(line.raw);
    const inside = open && !this.#apart;
    const unfinished = inside && (open.at === 'passage' || open.at === 'aside') && !open.complete;
    if (heading && !unfinished) return this.#heading(heading, line);
    if (open?.at === 'metadata' && (inside || !/^\s{0,3}-{3,}\s*$/.test(line.raw)))
      return this.#metadata(line);
    if (/^\s{0,3}-{3,}\s*$/.test(line.raw) && !unfinished) return this.#rule(line);
    if (inside && open.at === 'review') return this.#continueAside(open.aside, line);
    if (inside && open.at === 'aside') return this.#continueThought(open, line);
    if (unfinished) return this.#continuePassage(line.words, open);
    this.#open = undefined;
    this.#blocks.push({ type: 'loose', line: line.number, raw: line.raw, apart: this.#apart });
  }

  #heading(found: RegExpExecArray, line: Marked): void {
    const { text, id } = takeBlockId(found[2] ?? '');
    const level = found[1]?.length ?? 1;
    this.#open = undefined;
    this.#blocks.push({ type: 'heading', line: line.number, level, title: text, id });
  }

  #rule(line: Marked): void {
    this.#blocks.push({ type: 'rule', line: line.number });
  }

  #beginPassage(words: string, line: Marked, colour?: Passage['colour']): void {
    const passage: Passage = {
      type: 'passage',
      line: line.number,
      raw: [],
      paragraphs: [],
      asides: [],
    };
    if (colour) passage.colour = colour;
    this.#blocks.push(passage);
    const open: Open = { at: 'passage', passage, complete: false };
    this.#open = open;
    if (words) this.#continuePassage(words, open);
  }

  #continuePassage(words: string, open: Open & { at: 'passage' | 'aside' }): void {
    const { text, id } = takeBlockId(words);
    if (text.trim()) open.passage.paragraphs.push(text.trim());
    if (!id) return;
    open.passage.id ??= id;
    open.complete = true;
  }

  #beginAside(words: string, line: Marked): void {
    const open = this.#open;
    if (open?.at !== 'passage' && open?.at !== 'aside') {
      this.#beginPassage('', line);
      return this.#beginAside(words, line);
    }
    const aside: Aside = { text: '', line: line.number };
    open.passage.asides.push(aside);
    this.#open = { at: 'aside', passage: open.passage, complete: false };
    this.#continueThought(this.#open, { ...line, body: words });
  }

  #continueThought(open: Open & { at: 'passage' | 'aside' }, line: Marked): void {
    const aside = open.passage.asides.at(-1);
    if (!aside) return;
    // 0.7.0 to 1.6.0 print the time behind the thought: `- 💭 thought - ⏱ T`.
    const timed = /^(.*?)(?:\s*-)?\s*⏱️?\s*(\[*\d{4}-.*|Invalid date.*)$/su.exec(line.body);
    const { text, id } = takeBlockId(timed?.[1] ?? line.body);
    const created = readMoment(timed?.[2] ?? '');
    if (created) aside.created = created;
    if (id) aside.id = id;
    aside.text = aside.text === '' ? text : `${aside.text}\n${text}`;
  }

  #continueAside(aside: Aside, line: Marked): void {
    const { text, id } = takeBlockId(line.body);
    if (id) aside.id = id;
    if (text || aside.text) aside.text = aside.text === '' ? text : `${aside.text}\n${text}`;
  }

  #time(line: Marked): void {
    const { text, id } = takeBlockId(line.words);
    const created = readMoment(text);
    const open = this.#open;
    if (open?.at === 'review') {
      if (created) open.aside.created = created;
      if (id) open.aside.id = id;
      return;
    }
    if (open?.at !== 'passage' && open?.at !== 'aside') {
      this.#blocks.push({ type: 'loose', line: line.number, raw: line.raw, apart: this.#apart });
      return;
    }
    const aside = open.at === 'aside' ? open.passage.asides.at(-1) : undefined;
    if (created) (aside ?? open.passage).created ??= created;
    if (id) open.passage.id ??= id;
    open.complete = true;
  }

  #popular(line: Marked): void {
    const { text, id } = takeBlockId(line.words);
    const count = /^(\d+)\s*人(?:共读|划线)$/.exec(text);
    const open = this.#open;
    if (!count) return this.#beginPassage(line.words, line);
    if (open?.at !== 'passage') return;
    open.passage.popular = Number(count[1]);
    if (!id) return;
    open.passage.id ??= id;
    open.complete = true;
  }

  #metadata(line: Marked): void {
    const words = line.words.replace(/^[-*]\s+/, '');
    if (words === '') return;
    const field = readField(words);
    const last = this.#blocks.at(-1);
    if (field) this.#field(field.key, field.value, line);
    else if (last?.type === 'field' && last.key !== 'cover')
      last.value = `${last.value}\n${words}`.trim();
    else this.#field('', words, line);
  }

  #field(key: string, value: string, line: Marked): void {
    this.#blocks.push({ type: 'field', line: line.number, key, value });
  }
}
