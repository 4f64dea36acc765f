import { join } from 'node:path';
import { stringsFor } from '../../src/i18n/strings.ts';
import { gatherKin } from '../../src/kin/gather-kin.ts';
import { readFiles } from '../../src/library/open-library.ts';
import { createPaths } from '../../src/paths/paths.ts';
import { writeIndex } from '../../src/search/index-builder.ts';
import { indexVersion } from '../../src/search/index-version.ts';
import { libraryRecords } from '../../src/search/library-records.ts';
import { ShardFolder } from '../../src/search/shard-store.ts';
import { kinGathering } from '../../src/site/kin-gathering.ts';
import { readSettings } from '../../src/site/settings.ts';
import { type AsideNews, type AsideTask, type AsideWork, asideWorks } from './aside-calls.ts';

/** Does all that a build has done aside, and tells how far it is. */
export async function workAside(task: AsideTask): Promise<void> {
  try {
    for (const work of asideWorks) {
      await make(work, task, (done, all) => tell({ tells: 'progress', work, done, all }));
      tell({ tells: 'end', work });
    }
  } catch (error) {
    tell({ tells: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
}

const tell = (news: AsideNews) => process.send?.(news);

type Progress = (done: number, all: number) => void;

async function make(work: AsideWork, task: AsideTask, progress: Progress): Promise<void> {
  switch (work) {
    case 'kin':
      await gatherKin(task.contents.books, { ...kinGathering(readSettings()), progress });
      return;
    case 'index':
      return makeIndex(task, progress);
    default:
      work satisfies never;
  }
}

async function makeIndex({ contents, index }: AsideTask, progress: Progress): Promise<void> {
  const settings = readSettings();
  const { address, site, root, out, outputCache } = settings;
  const strings = stringsFor(site.language);
  const records = libraryRecords(contents, readFiles(settings), createPaths(address.base), strings);
  await writeIndex(records, index, {
    store: new ShardFolder(join(outputCache, 'index')),
    version: indexVersion(root),
    before: join(out, 'pagefind'),
    progress,
  });
}
