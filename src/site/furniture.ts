import { sourceDigest } from '../library/source-digest.ts';
import { paths } from '../paths/site-paths.ts';
import { settings } from './current.ts';

/** Another one whenever it may look otherwise: a browser keeps pages for a while. */
export const furniture = paths.furniture(
  sourceDigest(
    settings.root,
    '{src/{components,furniture,i18n,reading,search,share-card,styles}/**/*.{astro,ts,css},src/site.config.ts}',
  ),
);
