import { z } from 'zod';
import { referenceSchema } from './reference.ts';
import { targetSchema } from './target.ts';

/** What became of a reference. */
export const resolutionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), target: targetSchema }),
  /** What it names is kept from the site. */
  z.object({ kind: z.literal('hidden') }),
  /** Nothing is called so; names that are much like it. */
  z.object({ kind: z.literal('broken'), nearest: z.array(z.string()) }),
  /** Several are called so: their files. */
  z.object({ kind: z.literal('ambiguous'), files: z.array(z.string()) }),
]);

export type Resolution = z.infer<typeof resolutionSchema>;

export const resolvedSchema = z.object({
  reference: referenceSchema,
  resolution: resolutionSchema,
});

export type Resolved = z.infer<typeof resolvedSchema>;
