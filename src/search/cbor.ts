import { ByteWriter } from './byte-writer.ts';

const types = { positive: 0, text: 3, array: 4 } as const;

/** The part of CBOR (RFC 8949) that Pagefind reads: whole numbers, texts and arrays of known length. */
export class CborWriter extends ByteWriter {
  readonly #text = new ByteWriter();

  array(items: number): this {
    return this.#head(types.array, items);
  }

  /** @param number From 0 to 2³² − 1. */
  number(number: number): this {
    return this.#head(types.positive, number);
  }

  text(text: string): this {
    this.#text.clear();
    this.#text.utf8(text);
    return this.#head(types.text, this.#text.length).append(this.#text);
  }

  #head(type: number, value: number): this {
    const major = type << 5;
    if (value < 24) return this.byte(major | value);
    const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.byte(major | (24 + Math.log2(size)));
    for (let place = size - 1; place >= 0; place -= 1) this.byte((value / 256 ** place) & 0xff);
    return this;
  }
}
