import { copyFileSync, linkSync, writeFileSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { IndexFile } from './index-file.ts';
import { foldersOf, type IndexTarget } from './index-target.ts';

/** On disk. What is there already and need not change is left alone. */
export class IndexFolder implements IndexTarget {
  readonly #folder: string;
  readonly #before: string | undefined;
  /** What was written. */
  readonly written = { count: 0, bytes: 0 };

  /**
   * @param folder Made when something is put there.
   * @param before Another that may have what is needed. It stays as it is.
   */
  constructor(folder: string, before?: string) {
    this.#folder = folder;
    this.#before = before;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const own = await readFile(join(this.#folder, path)).catch(() => undefined);
    if (own || this.#before === undefined) return own;
    return readFile(join(this.#before, path)).catch(() => undefined);
  }

  async holds(folder: string, count: number): Promise<boolean> {
    if (count === 0) return false;
    const there = await namesIn(join(this.#folder, folder));
    if (there.length === count) return true;
    if (this.#before === undefined) return false;
    const before = join(this.#before, folder);
    const names = await namesIn(before);
    if (names.length !== count) return false;
    await this.#fill(folder, names, (name, place) => brought(join(before, name), place));
    return true;
  }

  async holdsFiles(paths: readonly string[]): Promise<boolean> {
    for (const path of paths) {
      const place = join(this.#folder, path);
      const isOwn = await access(place).then(
        () => true,
        () => false,
      );
      if (isOwn) continue;
      if (this.#before === undefined) return false;
      try {
        await mkdir(this.#folder, { recursive: true });
        brought(join(this.#before, path), dirname(place));
      } catch {
        return false;
      }
    }
    return true;
  }

  async putFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
    if (files.length === 0) return;
    await this.#fill(folder, files, ({ path, content }, place) =>
      writeFileSync(join(place, path), content),
    );
    for (const { content } of files) this.#count(content);
  }

  /**
   * Makes a folder anew. It is there when all is in it. To wait for the disk by thousands of small files takes
   * longer than to write them: it is done at once, but for a moment now and then in which others are heard.
   */
  async #fill<One>(
    folder: string,
    all: readonly One[],
    put: (one: One, place: string) => void,
  ): Promise<void> {
    const place = join(this.#folder, folder);
    const aside = `${place}${unfinished}`;
    await rm(aside, { recursive: true, force: true });
    await rm(place, { recursive: true, force: true });
    await mkdir(aside, { recursive: true });
    for (let begin = 0; begin < all.length; begin += putTogether) {
      for (const one of all.slice(begin, begin + putTogether)) put(one, aside);
      await setImmediate();
    }
    await rename(aside, place);
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
    for (const name of await namesIn(join(this.#folder, folder))) {
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

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);

/** The same file in another folder, on the same disk without a copy of it. */
function brought(file: string, folder: string): void {
  const place = join(folder, basename(file));
  try {
    linkSync(file, place);
  } catch {
    copyFileSync(file, place);
  }
}

/** Files that are put without a pause. */
const putTogether = 64;
const unfinished = '.unfinished';
