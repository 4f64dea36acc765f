import { type Frontmatter, textOf } from './frontmatter.ts';

const yes = /^(?:true|yes|on|1)$/i;
const no = /^(?:false|no|off|0)$/i;

/** Keys of a frontmatter that say whether a file is for others to see. */
export const publicationKeys = ['publish', 'draft', 'private'] as const;

/** Kept from the site by its writer: `private: true`, `draft: true` or `publish: false`. */
export function isWithheld(frontmatter: Frontmatter): boolean {
  const says = (key: (typeof publicationKeys)[number], word: RegExp) =>
    word.test(textOf(frontmatter[key]) ?? '');
  return says('private', yes) || says('draft', yes) || says('publish', no);
}
