/** How strictly two names are compared, the strictest first. */
export const strictness = ['exact', 'folded', 'bare'] as const;
export type Strictness = (typeof strictness)[number];

/**
 * A name as it is compared. `folded`: case, width and blanks don't count. `bare`: neither do signs,
 * which are lost or replaced where a title becomes a file's name (`:` `'` `|` `#` `?` …). Empty where
 * nothing is left to compare.
 */
export function nameKey(name: string, how: Strictness): string {
  switch (how) {
    case 'exact':
      return name.normalize('NFC').trim();
    case 'folded':
      return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    case 'bare':
      return nameKey(name, 'folded').replace(/[\p{P}\s|<>^`$~]+/gu, '');
    default:
      return how satisfies never;
  }
}
