import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Cache, openCache } from '../cache.ts';
import { Library } from '../library.ts';

/** A folder of notes for one test, with a library and a cache that counts. */
export interface NotesFolder {
  /** Absolute. */
  readonly path: string;
  readonly library: Library;
  /** Keys that were asked for, in order: one for each file that was read. */
  readonly asked: string[];
  write(file: string, text: string | Uint8Array): Promise<void>;
}

export async function notesFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<NotesFolder> {
  const top = await mkdtemp(join(tmpdir(), 'garden-notes-'));
  onTestFinished(() => rm(top, { recursive: true, force: true, maxRetries: 5 }));
  const path = join(top, 'notes');
  await mkdir(path);
  const { cache, asked } = counted(openCache(join(top, 'cache')));
  const write = async (file: string, text: string | Uint8Array) => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return { path, library: new Library(path, cache, 'version'), asked, write };
}

/** A cache that tells which keys were asked for, in order. */
export function counted(kept: Cache): { cache: Cache; asked: string[] } {
  const asked: string[] = [];
  const cache = {
    get: (key: string) => {
      asked.push(key);
      return kept.get(key);
    },
    set: kept.set,
  };
  return { cache, asked };
}

/** An export of one highlight. */
export function exportOf({ id = '123', title = '一本书', text = '划过的一句话。' } = {}): string {
  return `---
doc_type: weread-highlights-reviews
bookId: "${id}"
title: ${JSON.stringify(title)}
---

# 元数据

# 高亮划线

## 第一章 开始

> 📌 ${text}
> ^${id}-1-10-20
`;
}

/** A red square of 2 × 2 pixels. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
);
