import { permalink } from './shown-quotation.ts';

/**
 * Names the links of all quotations. A page shows their sign alone: in words, a hundred times over, it
 * would weigh, and be found by whoever looks for one of the words.
 */
export function namePermalinks(name: string): HTMLElement[] {
  const links = [...document.querySelectorAll<HTMLElement>(permalink)];
  for (const link of links) link.ariaLabel = name;
  return links;
}
