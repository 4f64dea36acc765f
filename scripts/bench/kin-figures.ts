import { z } from 'zod';

const timeSchema = z.object({
  /** By the clock on the wall. */
  seconds: z.number(),
  /** Of the processor, that of the threads which collect garbage included. */
  cpu: z.number(),
});

export const kinFiguresSchema = z.object({
  quotations: z.int(),
  /** That have others beside them. */
  answered: z.int(),
  /** Of these, in the same words. */
  sameWords: z.int(),
  terms: z.int(),
  /** All from nothing, and again after one book has changed. */
  cold: timeSchema,
  changed: timeSchema,
  /** Most memory that the process had, in bytes; the reading of the books before it included. */
  rss: z.int(),
});

export type KinFigures = z.infer<typeof kinFiguresSchema>;

/** One line for people. */
export function kinLine({ quotations, answered, sameWords, terms, ...cost }: KinFigures): string {
  const number = (value: number) => value.toLocaleString('en');
  return [
    `related: ${number(answered)} of ${number(quotations)} quotations, ${number(sameWords)} in the same words; ${number(terms)} terms`,
    `from nothing ${timeOf(cost.cold)}, after one book changed ${timeOf(cost.changed)}`,
    `${number(Math.round(cost.rss / 1e6))} MB at most`,
  ].join('; ');
}

const timeOf = ({ seconds, cpu }: z.infer<typeof timeSchema>) =>
  `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time)`;
