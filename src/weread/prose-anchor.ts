import type { Prose } from './book.ts';

/** Names lines that no rule claims in URLs, within their page. */
export const proseAnchor = ({ anchor, line }: Pick<Prose, 'anchor' | 'line'>) =>
  anchor ?? `p-${line}`;
