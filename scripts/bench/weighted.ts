import type { Random } from './random.ts';

/** Things of which some are drawn more often than others, each draw at the same cost (alias method). */
export class Weighted<T> {
  readonly #things: readonly T[];
  /** Of a draw that fell on a thing, how many stay with it; the others go to the one beside. */
  readonly #shares: Float64Array;
  readonly #others: Uint32Array;

  /** @param weights One for each thing, positive. */
  constructor(things: readonly T[], weights: readonly number[]) {
    this.#things = things;
    this.#shares = new Float64Array(things.length).fill(1);
    this.#others = new Uint32Array(things.length);
    const sum = weights.reduce((one, other) => one + other, 0);
    const left = weights.map((weight) => (weight * things.length) / sum);
    const small: number[] = [];
    const large: number[] = [];
    for (const [index, weight] of left.entries()) (weight < 1 ? small : large).push(index);
    for (;;) {
      const less = small.pop();
      const more = large.pop();
      if (less === undefined || more === undefined) break;
      this.#shares[less] = left[less] ?? 1;
      this.#others[less] = more;
      left[more] = (left[more] ?? 0) - (1 - (left[less] ?? 0));
      ((left[more] ?? 0) < 1 ? small : large).push(more);
    }
  }

  get size(): number {
    return this.#things.length;
  }

  /** @throws RangeError if there is nothing to draw. */
  draw(random: Random): T {
    const place = random.next() * this.#things.length;
    const index = Math.floor(place);
    const stays = place - index < (this.#shares[index] ?? 1);
    const thing = this.#things[stays ? index : (this.#others[index] ?? index)];
    if (thing === undefined) throw new RangeError('nothing to draw');
    return thing;
  }
}
