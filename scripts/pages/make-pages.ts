import { join } from 'node:path';
import { build } from 'astro';
import { pagesVersion } from '../../src/site/pages-version.ts';
import type { Settings } from '../../src/site/settings.ts';
import { clearDamaged, dropLists, rememberSums } from '../astro-cache.ts';
import { takeTurn } from '../build-lock.ts';
import { pageKeeper } from './page-keeper.ts';
import { PagesBefore } from './pages-before.ts';

export interface PageMaking {
  /** Where the site is made. */
  readonly making: string;
  /** Resolves when all that pages show is there, but for what belongs together; until then Astro gets ready. */
  readonly ready: Promise<void>;
  readonly progress: (done: number, all: number) => void;
  /** Is told of another build of the project that is waited for, by the number of its process. */
  readonly onWait: (pid: number) => void;
}

/**
 * Has Astro make the pages of the site, but for those that the site before has.
 *
 * @throws What Astro does, and what `ready` is rejected with.
 */
export async function makePages(
  settings: Settings,
  { making, ready, progress, onWait }: PageMaking,
): Promise<void> {
  // Astro may fail before it is waited for.
  ready.catch(() => {});
  const { root, out, outputCache } = settings;
  const cache = join(outputCache, 'astro');
  clearDamaged(cache);
  // Until it makes the first page, Astro works with files of which a project has one each.
  const giveTurn = await takeTurn(join(root, '.garden', 'astro.lock'), ({ pid }) => onWait(pid));
  dropLists(root);
  const before = new PagesBefore(out, join(outputCache, 'pages.kept'));
  const keeper = pageKeeper({
    before,
    ready,
    version: pagesVersion(settings),
    progress: (done, all) => {
      giveTurn();
      progress(done, all);
    },
  });
  try {
    await build({ root, outDir: making, integrations: [keeper], logLevel: 'error' });
    before.remember(making);
  } finally {
    giveTurn();
  }
  rememberSums(cache);
}
