import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CleanImage } from './clean-image.ts';

const recordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), width: z.int().positive(), height: z.int().positive() }),
  /** `at` in milliseconds since 1970. */
  z.object({ kind: z.literal('failure'), at: z.number(), reason: z.string() }),
]);

/** What is known of a cover's image. */
export type CoverRecord = z.infer<typeof recordSchema>;

/** A folder of images by the keys of their sources; it may be deleted at any time. */
export class CoverStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async record(key: string): Promise<CoverRecord | undefined> {
    try {
      return recordSchema.parse(JSON.parse(await readFile(this.#file(key, 'json'), 'utf8')));
    } catch {
      // Not there, or not whole: it is fetched anew.
      return undefined;
    }
  }

  async keepImage(key: string, { bytes, width, height }: CleanImage): Promise<void> {
    // The record comes last: where it is, the image is.
    await this.#write(this.#file(key, 'webp'), bytes);
    await this.#keep(key, { kind: 'image', width, height });
  }

  keepFailure(key: string, reason: string, at: number): Promise<void> {
    return this.#keep(key, { kind: 'failure', at, reason });
  }

  /**
   * The image in a size, which is made once.
   *
   * @throws Error if the store was emptied meanwhile.
   */
  async rendition(
    key: string,
    name: string,
    make: (image: Uint8Array) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const file = this.#file(key, `${name}.webp`);
    const kept = await readFile(file).catch(() => undefined);
    if (kept) return kept;
    const made = await make(await readFile(this.#file(key, 'webp')));
    await this.#write(file, made);
    return made;
  }

  #keep(key: string, record: CoverRecord): Promise<void> {
    return this.#write(this.#file(key, 'json'), JSON.stringify(record));
  }

  #file(key: string, ending: string): string {
    return join(this.#folder, key.slice(0, 2), `${key}.${ending}`);
  }

  async #write(file: string, content: string | Uint8Array): Promise<void> {
    await mkdir(join(file, '..'), { recursive: true });
    const aside = `${file}.${randomUUID()}.tmp`;
    await writeFile(aside, content);
    await rename(aside, file);
  }
}
