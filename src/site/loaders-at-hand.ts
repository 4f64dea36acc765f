import type { siteLoaders } from './site-loaders.ts';

type SiteLoaders = ReturnType<typeof siteLoaders>;

declare global {
  var siteLoadersAtHand: SiteLoaders | undefined;
}

/**
 * Puts the loaders where `content.config.ts` finds them. To that file Astro gives modules of its own:
 * if it named the loaders, hundreds of modules would be made for them a second time, and the library
 * would be read a second time.
 */
export function putAtHand(loaders: SiteLoaders): void {
  globalThis.siteLoadersAtHand = loaders;
}

/** @throws Error outside of a site. */
export function loadersAtHand(): SiteLoaders {
  const loaders = globalThis.siteLoadersAtHand;
  if (loaders) return loaders;
  throw new Error('astro.config.mjs has put no loaders at hand.');
}
