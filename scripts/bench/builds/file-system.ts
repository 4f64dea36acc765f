import { readFile } from 'node:fs/promises';

/** The kind of file system that a folder lies on, as in `ext4` or `tmpfs`; nothing where the system does not tell. */
export async function fileSystemOf(folder: string): Promise<string | undefined> {
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return fileSystemIn(mounts, folder);
}

/** @param mounts As in Linux's `/proc/self/mountinfo`. */
export function fileSystemIn(mounts: string, folder: string): string | undefined {
  let [longest, found]: [number, string | undefined] = [-1, undefined];
  for (const line of mounts.split('\n')) {
    const [before = '', after] = line.split(' - ');
    const point = plain(before.split(' ')[4] ?? '');
    const kind = after?.split(' ')[0];
    const holds = folder === point || folder.startsWith(point.replace(/\/?$/, '/'));
    // Of two on one folder the later one lies above.
    if (kind && point && holds && point.length >= longest) [longest, found] = [point.length, kind];
  }
  return found;
}

/** Spaces are written as octal numbers there. */
const plain = (path: string) =>
  path.replace(/\\(\d{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
