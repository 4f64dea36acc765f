/** Elements that stand within a line. */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Elements whose words nobody reads. */
export const silentElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
]);
