import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Whether an image's address needs no file of the reader's, or its file is there.
 *
 * @param note Absolute path of the note that shows the image.
 */
export function isImageThere(url: string, note: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(url)) return true;
  const path = url.replace(/[?#].*$/, '');
  return [path, decoded(path)].some((name) => existsSync(join(dirname(note), name)));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
