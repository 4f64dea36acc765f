import { z } from 'zod';
import type { ClosePassage, Compared } from './close-passages.ts';
import { NumberRow } from './number-row.ts';

const numbers = z.instanceof(Uint32Array);

/**
 * What came of comparing each passage of a library with the others. Of what is of many lengths, a row of
 * ends says where each one's own ends.
 */
export const comparisonSchema = z.object({
  /** By passage: those that it was weighed against. */
  weighed: numbers,
  weighedEnds: numbers,
  /** By passage: what another must score to be weighed. */
  leasts: z.instanceof(Float32Array),
  /** By passage: those close to it, the closest first. */
  close: numbers,
  closeEnds: numbers,
  closeness: z.instanceof(Float64Array),
  /** By those that are close: the words that they share. */
  shared: numbers,
  sharedEnds: numbers,
});

export type Comparison = z.infer<typeof comparisonSchema>;

/** The closest first. */
export function closeTo(comparison: Comparison, passage: number): ClosePassage[] {
  const { closeEnds, close, closeness, sharedEnds, shared } = comparison;
  const found: ClosePassage[] = [];
  const end = closeEnds[passage] ?? 0;
  for (let at = closeEnds[passage - 1] ?? 0; at < end; at += 1) {
    found.push({
      passage: close[at] ?? 0,
      closeness: closeness[at] ?? 0,
      shared: [...shared.subarray(sharedEnds[at - 1] ?? 0, sharedEnds[at])],
    });
  }
  return found;
}

/** By passage: those that it was weighed against. */
export const weighedBy = ({ weighed, weighedEnds }: Comparison, passage: number): Uint32Array =>
  weighed.subarray(weighedEnds[passage - 1] ?? 0, weighedEnds[passage]);

/** Writes a comparison down, one passage after the other. */
export class ComparisonRows {
  readonly #weighed = new NumberRow();
  readonly #weighedEnds = new NumberRow();
  readonly #leasts: number[] = [];
  readonly #close = new NumberRow();
  readonly #closeEnds = new NumberRow();
  readonly #closeness: number[] = [];
  readonly #shared = new NumberRow();
  readonly #sharedEnds = new NumberRow();

  add({ weighed, least, close }: Compared): void {
    for (const passage of weighed) this.#weighed.push(passage);
    this.#weighedEnds.push(this.#weighed.length);
    this.#leasts.push(least);
    for (const { passage, closeness, shared } of close) {
      this.#close.push(passage);
      this.#closeness.push(closeness);
      for (const term of shared) this.#shared.push(term);
      this.#sharedEnds.push(this.#shared.length);
    }
    this.#closeEnds.push(this.#close.length);
  }

  taken(): Comparison {
    return {
      weighed: this.#weighed.taken(),
      weighedEnds: this.#weighedEnds.taken(),
      leasts: Float32Array.from(this.#leasts),
      close: this.#close.taken(),
      closeEnds: this.#closeEnds.taken(),
      closeness: Float64Array.from(this.#closeness),
      shared: this.#shared.taken(),
      sharedEnds: this.#sharedEnds.taken(),
    };
  }
}
