import type { Contents } from '../library/contents.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import type { Settings } from './settings.ts';

type Place = Pick<Settings, 'root' | 'notes' | 'cache' | 'site'>;

const opened = new Map<string, Pick<Library, 'read'>>();

/** The library of these settings, one in a process: who reads it again reads what has changed. */
export function siteLibrary(settings: Place): Pick<Library, 'read'> {
  const name = nameOf(settings);
  const library = opened.get(name) ?? openLibrary(settings);
  opened.set(name, library);
  return library;
}

/** Where another process has read it: it is not read again in this one. */
export function giveLibrary(settings: Place, contents: Promise<Contents>): void {
  opened.set(nameOf(settings), { read: () => contents });
}

const nameOf = ({ root, notes, cache, site }: Place) => JSON.stringify([root, notes, cache, site]);
