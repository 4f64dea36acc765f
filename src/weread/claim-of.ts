import { isLoneId } from './block-id.ts';
import type { Claim } from './claim.ts';
import type { Marked } from './line.ts';
import type { OpenWords } from './open-words.ts';

/** What a line of words is in its block; it may hold nothing but a block id. */
export function claimOf({ words }: Marked, claim: Claim): Claim {
  if (words === '') return 'blank';
  return isLoneId(words) ? 'id' : claim;
}

/** What a line is in a review, or in a thought on a chapter. */
export const claimIn = ({ block }: OpenWords): Claim =>
  block.type === 'review' ? 'review' : 'thought';
