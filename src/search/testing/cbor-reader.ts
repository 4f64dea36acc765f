const types = { positive: 0, negative: 1, text: 3, array: 4 } as const;

const decoder = new TextDecoder();

/** Reads the part of CBOR that Pagefind writes. Throws an Error where there is something else. */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param at Where to begin. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** How many items follow that are of this array. */
  array(): number {
    return this.#head(types.array);
  }

  /** A whole number, below 0 too. */
  number(): number {
    const head = this.#byte();
    const [type, value] = [head >> 5, this.#value(head & 31)];
    if (type === types.positive) return value;
    if (type === types.negative) return -1 - value;
    throw new TypeError(`CBOR: type ${type} where a number belongs`);
  }

  text(): string {
    const length = this.#head(types.text);
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('CBOR: cut off');
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
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
