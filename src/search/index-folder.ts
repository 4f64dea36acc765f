import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexFile } from './index-file.ts';

/** Where an index is put. */
export interface IndexTarget {
  read(path: string): Promise<Uint8Array | undefined>;
  /** Whether a folder is there, with as many files as were put in it at once. */
  holds(folder: string, count: number): Promise<boolean>;
  /** Puts files in a folder that was not there. It is there with all of them, or not at all. */
  putFolder(folder: string, files: readonly IndexFile[]): Promise<void>;
  put(file: IndexFile): Promise<void>;
  /** Removes all else. @param paths Of files, or of folders with all that is in them. */
  keepOnly(paths: ReadonlySet<string>): Promise<void>;
}

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

/** On disk. What is there already and need not change is left alone. */
export class IndexFolder implements IndexTarget {
  readonly #folder: string;
  /** What was written. */
  readonly written = { count: 0, bytes: 0 };

  /** @param folder Made when something is put there. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.#folder, path)).catch(() => undefined);
  }

  async holds(folder: string, count: number): Promise<boolean> {
    const there = await readdir(join(this.#folder, folder)).catch(() => []);
    return count > 0 && there.length === count;
  }

  async putFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
    if (files.length === 0) return;
    const place = join(this.#folder, folder);
    const aside = `${place}${unfinished}`;
    await rm(aside, { recursive: true, force: true });
    await rm(place, { recursive: true, force: true });
    await mkdir(aside, { recursive: true });
    for (let begin = 0; begin < files.length; begin += writtenTogether) {
      const some = files.slice(begin, begin + writtenTogether);
      await Promise.all(some.map(({ path, content }) => writeFile(join(aside, path), content)));
    }
    await rename(aside, place);
    for (const { content } of files) this.#count(content);
  }

  async put({ path, content }: IndexFile): Promise<void> {
    const place = join(this.#folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(`${place}${unfinished}`, content);
    await rename(`${place}${unfinished}`, place);
    this.#count(content);
  }

  async keepOnly(paths: ReadonlySet<string>): Promise<void> {
    const parents = new Set([...paths].flatMap(foldersOf));
    await this.#clear('', paths, parents);
  }

  async #clear(folder: string, kept: ReadonlySet<string>, parents: ReadonlySet<string>) {
    for (const name of await readdir(join(this.#folder, folder)).catch(() => [])) {
      const path = folder ? `${folder}/${name}` : name;
      if (kept.has(path)) continue;
      if (parents.has(path)) await this.#clear(path, kept, parents);
      else await rm(join(this.#folder, path), { recursive: true, force: true });
    }
  }

  #count(content: Uint8Array): void {
    this.written.count += 1;
    this.written.bytes += content.byteLength;
  }
}

const writtenTogether = 64;
const unfinished = '.unfinished';

/** Folders that a path is in, below the index's. */
function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
