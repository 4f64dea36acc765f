import type { AstroIntegration } from 'astro';
import { stringsFor } from '../i18n/strings.ts';
import { keptFiles } from '../library/open-library.ts';
import { createPaths } from '../paths/paths.ts';
import type { Settings } from '../site/settings.ts';
import { siteLibrary } from '../site/site-library.ts';
import { serveIndex } from './dev-middleware.ts';
import { libraryRecords } from './library-records.ts';

/** Search in `astro dev`: the same engine, over an index in memory that follows the notes. */
export function devSearch(settings: Settings): AstroIntegration {
  return {
    name: 'search-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const paths = createPaths(settings.address.base);
        const strings = stringsFor(settings.site.language);
        const library = siteLibrary(settings);
        const kept = keptFiles(settings);
        server.middlewares.use(
          serveIndex(paths.searchIndex, async () =>
            libraryRecords(await library.read(), kept, paths, strings),
          ),
        );
      },
    },
  };
}
