import type { Field } from './block.ts';
import { readFieldRow, readIntroTitle, readMetadataLine } from './field.ts';
import type { Marked } from './line.ts';

/** The metadata callout, or what stands under the heading of the metadata, while it is being read. */
export class OpenMetadata {
  readonly at = 'metadata';
  readonly fields: Field[] = [];
  /** The official theme's: title, author and the number of notes, a line each. */
  isHead = false;
  /** It has no title, so that words without a key are the introduction. */
  readonly #untitled: boolean;

  /** @param title The callout's own: the book's, or `简介` where the callout holds nothing else. */
  constructor(title: string, line: number, untitled = false) {
    this.#untitled = untitled;
    const found = readMetadataLine(title, true);
    if (readIntroTitle(title)) this.#add(line, '简介', '');
    else if (found?.key === 'cover') this.#add(line, found.key, found.value);
    else if (title) this.#add(line, 'title', title);
  }

  /** @returns false if the words are no field, and no part of the introduction. */
  read({ words, quoted, number }: Marked): boolean {
    if (this.isHead) return this.#readHead(words, number);
    const row = readFieldRow(words);
    if (row) {
      if (row.key !== undefined && row.value !== 'null')
        this.#add(number, row.key, row.value ?? '');
      return true;
    }
    const last = this.fields.at(-1);
    // An introduction may hold colons: only a dash or the template's own keys end it.
    const found = readMetadataLine(words, quoted && last?.key !== '简介');
    if (found) this.#add(number, found.key, found.value);
    else if (words !== '') return this.#readWords(words, quoted, number, last);
    return true;
  }

  #readHead(words: string, line: number): boolean {
    const count = /^(\d+)\s*个笔记$/.exec(words)?.[1];
    if (count !== undefined) this.#add(line, 'noteCount', count);
    else if (this.fields.length === 1) this.#add(line, '作者', words);
    return count !== undefined || this.fields.at(-1)?.line === line;
  }

  #readWords(words: string, quoted: boolean, line: number, last: Field | undefined): boolean {
    const title = quoted ? /^#{1,3}\s+(.+)$/.exec(words)?.[1] : undefined;
    const author = /^`\s*([^`]+?)\s*`$/.exec(words)?.[1];
    if (title !== undefined) this.#add(line, 'title', title.trim());
    else if (author !== undefined) this.#add(line, '作者', author);
    else if (last?.key === '简介') last.value += `${last.value === '' ? '' : '\n'}${words}`;
    else if (this.#untitled && last === undefined) this.#add(line, '简介', words);
    else return false;
    return true;
  }

  /** A field that stands in a line of its own. */
  set(key: string, value: string, line: number): void {
    this.#add(line, key, value);
  }

  #add(line: number, key: string, value: string): void {
    this.fields.push({ line, key, value });
  }
}
