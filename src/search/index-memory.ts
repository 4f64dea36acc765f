import type { IndexFile } from './index-file.ts';
import { foldersOf, type IndexTarget } from './index-target.ts';

/** In memory, as long as the process runs. */
export class IndexMemory implements IndexTarget {
  readonly files = new Map<string, Uint8Array>();

  async read(path: string): Promise<Uint8Array | undefined> {
    return this.files.get(path);
  }

  async holds(folder: string, count: number): Promise<boolean> {
    const below = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return count > 0 && below.length === count;
  }

  async holdsFiles(paths: readonly string[]): Promise<boolean> {
    return paths.every((path) => this.files.has(path));
  }

  async putFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
    for (const { path, content } of files) this.files.set(`${folder}/${path}`, content);
  }

  async put({ path, content }: IndexFile): Promise<void> {
    this.files.set(path, content);
  }

  async keepOnly(paths: ReadonlySet<string>): Promise<void> {
    for (const path of this.files.keys()) {
      if (!paths.has(path) && !foldersOf(path).some((folder) => paths.has(folder))) {
        this.files.delete(path);
      }
    }
  }
}
