/** Code units that are turned into characters at a time: more arguments may overflow the stack. */
const chunkLength = 8192;

/**
 * Builds a long string from UTF-16 code units, lone surrogates among them, in memory that is
 * bounded by `capacity`: two bytes a unit, and the string.
 */
export class CodeUnits {
  readonly #units: Uint16Array;
  #length = 0;

  /** @param capacity The most code units that will be pushed. */
  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(unit: number): void {
    this.#units[this.#length] = unit;
    this.#length += 1;
  }

  pushCodePoint(codePoint: number): void {
    if (codePoint < 0x10000) {
      this.push(codePoint);
    } else {
      this.push(0xd7c0 + (codePoint >> 10));
      this.push(0xdc00 | (codePoint & 0x3ff));
    }
  }

  toString(): string {
    const chunks: string[] = [];
    for (let start = 0; start < this.#length; start += chunkLength) {
      const end = Math.min(start + chunkLength, this.#length);
      chunks.push(Reflect.apply(String.fromCharCode, null, this.#units.subarray(start, end)));
    }
    return chunks.join('');
  }
}
