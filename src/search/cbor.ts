/*
 * The part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and arrays of known length.
 * A library would make objects of all of it: here what is only carried from one file into another
 * stays the bytes that it is.
 */

const types = { positive: 0, negative: 1, text: 3, array: 4 } as const;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @throws Error on reading what is not there, or is nothing that Pagefind writes. */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param at Where to begin. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next item begins. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** How many items follow that are of this array. */
  array(): number {
    return this.#head(types.array);
  }

  number(): number {
    return this.#head(types.positive);
  }

  text(): string {
    const length = this.#head(types.text);
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('CBOR: cut off');
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** The next items as they are. */
  raw(items: number): Uint8Array {
    const begin = this.#at;
    for (let left = items; left > 0; left -= 1) {
      const head = this.#byte();
      const value = this.#value(head & 31);
      const type = head >> 5;
      if (type === types.array) left += value;
      else if (type === types.text) this.#at += value;
      else if (type > types.negative) throw new TypeError(`CBOR: type ${type}`);
    }
    if (this.#at > this.#bytes.length) throw new RangeError('CBOR: cut off');
    return this.#bytes.subarray(begin, this.#at);
  }

  #head(type: number): number {
    const head = this.#byte();
    if (head >> 5 !== type) throw new TypeError(`CBOR: type ${head >> 5} where ${type} belongs`);
    return this.#value(head & 31);
  }

  #value(said: number): number {
    if (said < 24) return said;
    if (said > 26) throw new TypeError(`CBOR: a length that Pagefind does not write (${said})`);
    let value = 0;
    for (let left = 1 << (said - 24); left > 0; left -= 1) value = value * 256 + this.#byte();
    return value;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('CBOR: cut off');
    this.#at += 1;
    return byte;
  }
}

export class CborWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  array(items: number): this {
    return this.#head(types.array, items);
  }

  /** @param number From 0 to 2³² − 1. */
  number(number: number): this {
    return this.#head(types.positive, number);
  }

  text(text: string): this {
    const bytes = encoder.encode(text);
    return this.#head(types.text, bytes.length).raw(bytes);
  }

  /** Puts in items that are written already, or anything else. */
  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** What is written until now. */
  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #head(type: number, value: number): this {
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    const said = size === 0 ? value : 24 + Math.log2(size);
    this.#reserve(size + 1);
    this.#bytes[this.#length] = (type << 5) | said;
    for (let place = 0; place < size; place += 1) {
      this.#bytes[this.#length + 1 + place] = (value / 256 ** (size - 1 - place)) & 0xff;
    }
    this.#length += size + 1;
    return this;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
