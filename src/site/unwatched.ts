import { join } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * What the dev server need not watch: thousands of files that are made. To begin to watch them would take
 * longer than all else that it does.
 *
 * @returns Whether a path, with either slash, is one of them.
 */
export function unwatched(settings: Pick<Settings, 'root' | 'notes' | 'cache' | 'out'>) {
  const { root, notes, cache, out } = settings;
  const made = ['.garden', 'dist'].map((name) => join(root, name));
  const folders = [...made, cache, out].map(slashed);
  const read = slashed(notes);
  return (path: string): boolean => {
    const asked = slashed(path);
    return (
      folders.some((folder) => isIn(asked, folder)) && !isIn(asked, read) && !isIn(read, asked)
    );
  };
}

const slashed = (path: string) => path.replaceAll('\\', '/');

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
