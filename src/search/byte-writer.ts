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
