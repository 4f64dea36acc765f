import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ShownReference, shownReferenceSchema } from './shown.ts';

const listSchema = z.array(shownReferenceSchema);

/**
 * Where the notes' references are written before the pages are made, and read by what turns a note's
 * Markdown into HTML: for MDX that is done by Astro itself, which hands on the file's path alone.
 *
 * @param folder Absolute. Made when something is written; may be deleted between two builds.
 */
export function shownStore(folder: string) {
  const fileOf = (note: string) =>
    join(folder, `${createHash('sha256').update(note).digest('hex').slice(0, 32)}.json`);
  return {
    /** @param note Absolute path of the note. */
    read(note: string): ShownReference[] {
      try {
        return listSchema.parse(JSON.parse(readFileSync(fileOf(note), 'utf8')));
      } catch {
        return [];
      }
    },
    /** @returns Whether it is other than it was. */
    write(note: string, references: readonly ShownReference[]): boolean {
      const file = fileOf(note);
      const text = JSON.stringify(references);
      if (textOf(file) === text) return false;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.${process.pid}.tmp`, text);
      renameSync(`${file}.${process.pid}.tmp`, file);
      return true;
    },
  };
}

export type ShownStore = ReturnType<typeof shownStore>;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
