import { statSync } from 'node:fs';
import { isUsableImage } from '../markdown/local-image.ts';
import type { Attachment } from './discover.ts';

/** The files beside the notes that notes may show or link to. */
export class Attachments {
  readonly #all: ReadonlyMap<string, Attachment>;

  constructor(all: readonly Attachment[]) {
    this.#all = new Map(all.map((one) => [one.path, one]));
  }

  get all(): readonly Attachment[] {
    return [...this.#all.values()];
  }

  /** Paths below the notes folder. */
  get paths(): readonly string[] {
    return [...this.#all.keys()];
  }

  get(path: string): Attachment | undefined {
    return this.#all.get(path);
  }

  /** Whether Astro can make an image of it: one that it can't would stop the whole build. */
  async isImage(path: string): Promise<boolean> {
    const file = this.#all.get(path);
    return file !== undefined && (await looked(file.absolute));
  }
}

/** What images were found to be, until they change. */
const known = new Map<string, { readonly stamp: string; readonly usable: Promise<boolean> }>();

function looked(absolute: string): Promise<boolean> {
  const info = statSync(absolute, { throwIfNoEntry: false });
  const stamp = info ? `${info.size}-${info.mtimeMs}` : '';
  const before = known.get(absolute);
  if (before?.stamp === stamp) return before.usable;
  const usable = isUsableImage(absolute);
  known.set(absolute, { stamp, usable });
  return usable;
}
