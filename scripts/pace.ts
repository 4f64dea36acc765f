/** Milliseconds between two looks at a number that goes up. */
const shortest = 80;

/** Of a number that goes up with every page, not each need be told. */
export class Pace {
  #told = 0;

  /** Whether it is time to tell it again, or it is the last. */
  isTime(done: number, all?: number): boolean {
    const now = performance.now();
    if (now - this.#told < shortest && done !== all) return false;
    this.#told = now;
    return true;
  }
}
