import { join } from 'node:path';
import { z } from 'zod';
import { type KeptList, openKeptList } from './kept-list.ts';
import { sourceDigest } from './source-digest.ts';

const dayCountsSchema = z.array(z.tuple([z.iso.date(), z.int().positive()]));
const keptSchema = z.array(z.tuple([z.string(), dayCountsSchema]));

/** Days, and how many highlights are of each. */
export type DayCounts = z.infer<typeof dayCountsSchema>;

/**
 * The days of all highlights, by the keys of their books: a build leaves them, so that the next one need
 * not read every book for them.
 *
 * @param cache Absolute path of a folder of what is kept.
 * @param root The project's folder.
 */
export function highlightDaysList(cache: string, root: string): KeptList<DayCounts> {
  const name = `days ${sourceDigest(root, 'src/library/highlight-days*.ts')}`;
  return openKeptList(join(cache, 'days.kept'), name, (text) => keptSchema.parse(JSON.parse(text)));
}
