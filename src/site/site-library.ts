import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import type { Settings } from './settings.ts';

const opened = new Map<string, Library>();

/** The library of these settings, one in a process: who reads it again reads what has changed. */
export function siteLibrary(
  settings: Pick<Settings, 'root' | 'notes' | 'cache' | 'site'>,
): Library {
  const { root, notes, cache, site } = settings;
  const name = JSON.stringify([root, notes, cache, site]);
  const library = opened.get(name) ?? openLibrary(settings);
  opened.set(name, library);
  return library;
}
