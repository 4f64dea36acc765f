import { z } from 'zod';
import { type KeptList, openNamedList } from './kept-list.ts';

const schema = z.array(z.tuple([z.iso.date(), z.int().positive()]));

/** Days, and how many highlights are of each. */
export type DayCounts = z.infer<typeof schema>;

/**
 * The days of all highlights, by the keys of their books: not every book need be read for them.
 *
 * @param cache Absolute path of a folder of what is kept.
 * @param root The project's folder.
 */
export function highlightDaysList(cache: string, root: string): KeptList<DayCounts> {
  return openNamedList({
    cache,
    root,
    name: 'days',
    sources: 'src/library/highlight-days*.ts',
    schema,
  });
}
