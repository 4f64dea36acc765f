import { join } from 'node:path';
import type { Gathering } from '../kin/gather-kin.ts';
import { KinStore } from '../kin/kin-store.ts';
import { kinVersion } from '../kin/kin-version.ts';
import { readFiles, wholeBook } from '../library/open-library.ts';
import type { Settings } from './settings.ts';

/** Where this project keeps what belongs together, and what it is found in. */
export function kinGathering(settings: Pick<Settings, 'cache' | 'root' | 'site'>): Gathering {
  const cache = readFiles(settings);
  return {
    store: new KinStore(join(settings.cache, 'kin')),
    version: kinVersion(settings.root),
    concordance: settings.site.concordance,
    wholeBook: (key) => wholeBook(cache, key),
  };
}
