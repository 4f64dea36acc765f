/** Reads what {@link ByteWriter} wrote. Throws a RangeError where that is cut off. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where what is next begins. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  leb128(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      number |= (byte & 127) << shift;
      if (byte < 128) return number >>> 0;
    }
  }

  /** @param numbers How many of them are not read. */
  skipLeb128(numbers: number): void {
    for (let left = numbers; left > 0; ) if (this.#byte() < 128) left -= 1;
  }

  /** @param count Bytes that are not read. */
  skip(count: number): void {
    this.#at += count;
    if (this.#at > this.#bytes.length) throw cutOff();
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw cutOff();
    this.#at += 1;
    return byte;
  }
}

const cutOff = () => new RangeError('the index is cut off');
