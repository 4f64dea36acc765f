import { z } from 'zod';

export const kinFiguresSchema = z.object({
  quotations: z.int(),
  /** That have others beside them. */
  answered: z.int(),
  /** Of these, in the same words. */
  sameWords: z.int(),
  terms: z.int(),
  /** Seconds of the processor: all from nothing, and again after one book has changed. */
  cold: z.number(),
  changed: z.number(),
  /** Most memory that the process had, in bytes; the reading of the books before it included. */
  rss: z.int(),
});

export type KinFigures = z.infer<typeof kinFiguresSchema>;

/** One line for people. */
export function kinLine({ quotations, answered, sameWords, terms, ...cost }: KinFigures): string {
  const number = (value: number) => value.toLocaleString('en');
  return [
    `related: ${number(answered)} of ${number(quotations)} quotations, ${number(sameWords)} in the same words; ${number(terms)} terms`,
    `${cost.cold.toFixed(1)} s of processor time from nothing, ${cost.changed.toFixed(1)} s after one book changed`,
    `${number(Math.round(cost.rss / 1e6))} MB at most`,
  ].join('; ');
}
