import type { IndexFile } from './index-file.ts';

/** Where an index is put. */
export interface IndexTarget {
  read(path: string): Promise<Uint8Array | undefined>;
  /** Whether a folder is there, with as many files as were put in it at once. */
  holds(folder: string, count: number): Promise<boolean>;
  holdsFiles(paths: readonly string[]): Promise<boolean>;
  /** Puts files in a folder that was not there. It is there with all of them, or not at all. */
  putFolder(folder: string, files: readonly IndexFile[]): Promise<void>;
  put(file: IndexFile): Promise<void>;
  /** Removes all else. @param paths Of files, or of folders with all that is in them. */
  keepOnly(paths: ReadonlySet<string>): Promise<void>;
}

/** Folders that a path is in, below the index's. */
export function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
