import type { Field } from './block.ts';
import { readIntroTitle, readMetadataLine } from './field.ts';
import type { Marked } from './line.ts';

/** The metadata callout, while it is being read. */
export class OpenMetadata {
  readonly at = 'metadata';
  readonly fields: Field[] = [];

  /** @param title The callout's own: the book's, or `简介` where the callout holds nothing else. */
  constructor(title: string, line: number) {
    if (readIntroTitle(title)) this.#add(line, '简介', '');
    else if (title) this.#add(line, 'title', title);
  }

  /** @returns false if the words are no field, and no part of the introduction. */
  read({ words, quoted, number }: Marked): boolean {
    const found = readMetadataLine(words, quoted);
    const last = this.fields.at(-1);
    if (found) this.#add(number, found.key, found.value);
    else if (words !== '') {
      if (last?.key !== '简介') return false;
      last.value += `\n${words}`;
    }
    return true;
  }

  #add(line: number, key: string, value: string): void {
    this.fields.push({ line, key, value });
  }
}
