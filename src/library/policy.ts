import { createHash } from 'node:crypto';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});

/** What of the reader's is kept from the site, and what stands there under another name. */
export const policySchema = z.object({
  /**
   * Files that are kept from the site, as in `日记/**`: paths below the notes folder, with `*` for any
   * name, `**` for any folders, or a folder with all that is in it.
   */
  private: z.array(z.string().min(1)).default([]),
  /** Whether thoughts, reviews and liked comments are on the site. */
  thoughts: z.enum(['public', 'private']).default('public'),
  /** A thought that has one of these tags is not. */
  privateThoughtTags: z.array(z.string().min(1)).default(['私密', 'private']),
  /**
   * Other names for tags, categories and authors: the old name first. What stands below a tag or a
   * category moves along.
   */
  rename: z.strictObject({ tags: names, categories: names, authors: names }).prefault({}),
  /**
   * Share of a book's characters that may be on the site, 0 to 1: a book that is quoted beyond it is
   * told of. Where it is not set, nothing is counted.
   */
  quotationBudget: z.number().min(0).max(1).optional(),
});

export type Policy = z.infer<typeof policySchema>;

/** As it is where nobody has set anything. */
export const usualPolicy: Policy = policySchema.parse({});

/** Of all in it that changes what is kept of a file: what was kept under another is not used. */
export function policyDigest({ thoughts, privateThoughtTags, rename }: Policy): string {
  return createHash('sha256')
    .update(JSON.stringify([thoughts, privateThoughtTags, rename]))
    .digest('hex')
    .slice(0, 16);
}
