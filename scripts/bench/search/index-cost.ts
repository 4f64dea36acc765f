import { z } from 'zod';

export const indexCostSchema = z.object({
  /** By the clock on the wall. */
  seconds: z.number(),
  /** Processor time of Node, in seconds. */
  ownCpu: z.number(),
  /** That of the programs it started; `null` where the system does not tell. */
  childrenCpu: z.number().nullable(),
  files: z.int(),
  bytes: z.int(),
});
export type IndexCost = z.infer<typeof indexCostSchema>;
