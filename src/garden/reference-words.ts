import type { LinkText } from './link-text.ts';

/** What a link says where its writer gave it no words: `Name`, or `Name › Heading`. */
export function referenceWords({ name, heading, label }: LinkText): string {
  if (label !== undefined) return label;
  const file =
    name
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/i, '') ?? name;
  // A block's id is no word: the sign of a paragraph stands for it.
  return [file, heading].filter(Boolean).join(' › ') || '¶';
}

/** What a link to something private says: what that is called is private too. */
export const secretWords = ({ label }: Pick<LinkText, 'label'>) => label ?? '…';
