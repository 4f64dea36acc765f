import { copyFile } from 'node:fs/promises';
import { dataStoreOf, type TestSite } from '../../tests/sites.ts';
import { inProject } from '../project.ts';

/** Keeps what Astro knew of a site's collections, for the tests that count: the next build writes its own there. */
export async function keepDataStore({ out }: Pick<TestSite, 'out'>): Promise<void> {
  const store = inProject('node_modules', '.astro', 'data-store.json');
  await copyFile(store, inProject(dataStoreOf(out)));
}
