import { join } from 'node:path';
import { gatherCovers } from '../covers/gather-covers.ts';
import { shownStore } from '../garden/shown-store.ts';
import { stringsFor } from '../i18n/strings.ts';
import { citationStore } from '../library/citation-store.ts';
import { fileReports } from '../library/file-report.ts';
import { FolderWatch, type TakeIn } from '../library/folder-watch.ts';
import { bookLoader, gardenLoader, noteLoader } from '../library/loaders.ts';
import { noteVersion } from '../library/note-version.ts';
import { keptFiles } from '../library/open-library.ts';
import { createPaths } from '../paths/paths.ts';
import { summaryLines } from '../report/build-summary.ts';
import { titleOf } from '../views/titles.ts';
import type { Section } from '../weread/book.ts';
import { coverStore } from './covers.ts';
import type { Settings } from './settings.ts';
import { siteLibrary } from './site-library.ts';

/**
 * What fills the collections of a site.
 *
 * @param takeIn In dev, takes in what changes on disk.
 */
export function siteLoaders(settings: Settings, takeIn: TakeIn) {
  const strings = stringsFor(settings.site.language);
  const source = {
    library: siteLibrary(settings),
    cache: keptFiles(settings),
    notes: settings.notes,
    paths: createPaths(settings.address.base),
    titleOf: (section: Section) => titleOf(section, strings),
    version: [noteVersion(settings.root), settings.address.base, settings.site.language].join(' '),
    shown: shownStore(join(settings.outputCache, 'links')),
    watch: new FolderWatch(settings.notes, takeIn),
  };
  return {
    books: bookLoader({
      ...source,
      onRead: (contents, { watcher, logger }) => {
        // A build has told of them before; in dev this is where the reader learns.
        if (!watcher) return;
        const reports = fileReports(contents, settings.notes, process.cwd());
        for (const row of summaryLines(reports, strings)) logger.warn(row);
        // A page that is opened later shows them; nobody waits.
        gatherCovers(contents.books, {
          store: coverStore(settings),
          notes: settings.notes,
          fetches: settings.fetchCovers,
        }).catch((error: unknown) => logger.warn(String(error)));
      },
    }),
    notes: noteLoader(source),
    garden: gardenLoader({ ...source, citations: citationStore(settings.outputCache) }),
  };
}
