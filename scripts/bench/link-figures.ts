import { z } from 'zod';

export const linkFiguresSchema = z.object({
  notes: z.int(),
  links: z.int(),
  /** That led somewhere. */
  found: z.int(),
  /** Books whose text had to be read for a place in them. */
  booksRead: z.int(),
  /** Seconds of the processor, for all links and what they cite. */
  seconds: z.number(),
});

export type LinkFigures = z.infer<typeof linkFiguresSchema>;

/** One line for people. */
export function linkLine({ notes, links, found, booksRead, seconds }: LinkFigures): string {
  const number = (value: number) => value.toLocaleString('en');
  return `links: ${number(found)} of ${number(links)} in ${number(notes)} notes lead somewhere; ${number(booksRead)} books were read for places in them; ${seconds.toFixed(2)} s of processor time`;
}
