import { z } from 'zod';
import { comparisonSchema } from './comparison.ts';
import { passageWordsSchema } from './passage.ts';

/** A library as it was when its kin were sought last: what has not changed is not read or compared again. */
export const libraryBeforeSchema = z.object({
  /** Where its books are kept. */
  groups: z.array(z.string()),
  /** In the order of their ids. */
  books: z.array(passageWordsSchema.extend({ id: z.string(), key: z.string() })),
  /** What the numbers of the words stand for, in the order of their letters. */
  terms: z.array(z.string()),
  /** By term: how seldom it is in Chinese. */
  rarities: z.instanceof(Float64Array),
  /** By term: in how many passages it stands, as a power of two. */
  steps: z.instanceof(Uint8Array),
  /** How many passages there are, as a power of two. */
  whole: z.int(),
  comparison: comparisonSchema,
  /** Of terms that were asked for: what kind of word each is. */
  classes: z.map(z.string(), z.string()),
  /** Of what was found, by its name: a digest of all that it shows. */
  prints: z.map(z.string(), z.string()),
  /** By what the lines of a term were made of; of some, none can be shown. */
  lines: z.map(z.string(), z.object({ written: z.string(), books: z.int() }).optional()),
});

export type LibraryBefore = z.infer<typeof libraryBeforeSchema>;

/**
 * Goes along two lists of terms, which are in the order of their letters.
 *
 * @returns By number in the one: that in the other; {@link noTerm} where it is not there.
 */
export function matchTerms(one: readonly string[], other: readonly string[]): Uint32Array {
  const found = new Uint32Array(one.length).fill(noTerm);
  let at = 0;
  for (const [number, term] of one.entries()) {
    for (let next = other[at]; next !== undefined && next < term; next = other[at]) at += 1;
    if (other[at] === term) found[number] = at;
  }
  return found;
}

export const noTerm = 0xffffffff;
