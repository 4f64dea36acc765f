/** A row of whole numbers below 2³² that grows. */
export class NumberRow {
  #numbers: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(room = 256) {
    this.#numbers = new Uint32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Uint32Array(2 * this.#length + 1);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** A copy that has no room to spare. */
  taken(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.#length);
  }
}
