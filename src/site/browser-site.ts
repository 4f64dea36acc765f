import { stringsFor } from '../i18n/strings.ts';
import { sourceDigest } from '../library/source-digest.ts';
import { createPaths } from '../paths/paths.ts';
import type { Settings } from './settings.ts';

export type BrowserSite = ReturnType<typeof browserSite>;

/** What scripts know of the site, and so thousands of pages need not tell them: words and paths. */
function browserSite({ root, address, site }: Settings) {
  const { chapter, keys, theme, tools } = stringsFor(site.language);
  const paths = createPaths(address.base);
  return {
    home: paths.home,
    search: paths.search,
    // Another one whenever it may look otherwise: a browser keeps pages for a while.
    furniture: paths.furniture(sourceDigest(root, furnitureSources)),
    theme,
    keys: keys.heading,
    /** With `{at}` and `{all}`. */
    passage: chapter.passage('{at}', '{all}'),
    permalink: chapter.permalink,
    openTools: tools.open,
  };
}

const furnitureSources =
  '{src/{components,furniture,i18n,reading,search,share-card,styles}/**/*.{astro,ts,css},src/site.config.ts}';

/** Vite's plugin for `virtual:site`. */
export function bundledSite(settings: Settings) {
  return {
    name: 'bundled-site',
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) =>
      id === resolved ? `export const site = ${JSON.stringify(browserSite(settings))};` : undefined,
  };
}

const name = 'virtual:site';
/** No file is called so, and no other plugin takes it for one. */
const resolved = `\0${name}`;
