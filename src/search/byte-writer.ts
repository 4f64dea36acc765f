/** Bytes, one after the other, in as much room as they take. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  byte(byte: number): this {
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** A whole number from 0 to 2³² − 1 in groups of seven bits, the lowest first. */
  leb128(number: number): this {
    let left = number;
    while (left > 127) {
      this.byte((left & 127) | 128);
      left >>>= 7;
    }
    return this.byte(left);
  }

  /**
   * For short texts by the thousand, each of which would cost a browser a call of its encoder. Half a
   * sign becomes U+FFFD, as it does there.
   */
  utf8(text: string): this {
    for (let at = 0; at < text.length; at += 1) {
      const read = text.codePointAt(at) ?? 0;
      const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
      if (code > 0xffff) at += 1;
      if (code < 0x80) this.byte(code);
      else if (code < 0x800) this.byte(0xc0 | (code >> 6)).#further(code, 1);
      else if (code < 0x10000) this.byte(0xe0 | (code >> 12)).#further(code, 2);
      else this.byte(0xf0 | (code >> 18)).#further(code, 3);
    }
    return this;
  }

  #further(code: number, bytes: number): void {
    for (let left = bytes - 1; left >= 0; left -= 1)
      this.byte(0x80 | ((code >> (6 * left)) & 0x3f));
  }

  append(other: ByteWriter): this {
    return this.raw(other.#bytes.subarray(0, other.#length));
  }

  /** A few bytes of others: to make a view of them takes longer than to copy them. */
  copy(bytes: Uint8Array, begin: number, end: number): this {
    this.#reserve(end - begin);
    for (let at = begin; at < end; at += 1) {
      this.#bytes[this.#length] = bytes[at] ?? 0;
      this.#length += 1;
    }
    return this;
  }

  /** What is written until now. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
