import { join } from 'node:path';
import { stringsFor } from '../src/i18n/strings.ts';
import { readFiles } from '../src/library/open-library.ts';
import { createPaths } from '../src/paths/paths.ts';
import { writeIndex } from '../src/search/index-builder.ts';
import { indexVersion } from '../src/search/index-version.ts';
import { libraryRecords } from '../src/search/library-records.ts';
import { ShardFolder } from '../src/search/shard-store.ts';
import type { Settings } from '../src/site/settings.ts';

/**
 * Makes the search index of a site.
 *
 * @param folder Where it is made.
 */
export async function makeIndex(
  contents: Parameters<typeof libraryRecords>[0],
  settings: Settings,
  folder: string,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const { address, site, root, out, outputCache } = settings;
  const strings = stringsFor(site.language);
  const records = libraryRecords(contents, readFiles(settings), createPaths(address.base), strings);
  await writeIndex(records, folder, {
    store: new ShardFolder(join(outputCache, 'index')),
    version: indexVersion(root),
    before: join(out, 'pagefind'),
    progress,
  });
}
