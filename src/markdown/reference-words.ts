import type { WikiLink } from './wiki-link.ts';

/** What a link says where its writer gave it no words: `Name`, or `Name › Heading`. */
export function referenceWords({ link }: Pick<WikiLink, 'link'>): string {
  const { name, heading, label } = link;
  if (label !== undefined) return label;
  const file =
    name
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/i, '') ?? name;
  // A block's id is no word: the sign of a paragraph stands for it.
  return [file, heading].filter(Boolean).join(' › ') || '¶';
}
