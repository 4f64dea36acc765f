import { deserialize, serialize } from 'node:v8';
import { Attachments } from './attachments.ts';
import type { Contents } from './contents.ts';
import type { Attachment } from './discover.ts';
import { readKept, writeKept } from './kept-file.ts';

type Kept = Omit<Contents, 'attachments'> & { readonly attachments: readonly Attachment[] };

const name = 'contents';

/**
 * Leaves for another process what a library holds. A message of that size would go only while neither of them
 * works.
 */
export function keepContents(file: string, contents: Contents): void {
  const kept: Kept = { ...contents, attachments: contents.attachments.all };
  writeKept(file, name, serialize(kept));
}

/** @throws Error if nothing was left in the file, or it has been damaged. */
export function keptContents(file: string): Contents {
  const bytes = readKept(file, name);
  if (!bytes) throw new Error(`${file} does not have what the library holds; build again.`);
  const kept: Kept = deserialize(bytes);
  return { ...kept, attachments: new Attachments(kept.attachments) };
}
