import { join } from 'node:path';
import { z } from 'zod';
import { type KeptList, openKeptList } from '../library/kept-list.ts';
import { sourceDigest } from '../library/source-digest.ts';
import { type NamedCards, namedCardsSchema } from './named-cards.ts';

const keptSchema = z.array(z.tuple([z.string(), namedCardsSchema]));

/**
 * The names of all cards, by the keys of their books: a build leaves them, so that the next one need not
 * read every book for them.
 *
 * @param cache Absolute path of a folder of what is kept.
 * @param root The project's folder.
 */
export function namedCardsList(cache: string, root: string): KeptList<NamedCards> {
  const name = `cards ${sourceDigest(root, 'src/recall/*.ts')}`;
  return openKeptList(join(cache, 'cards.kept'), name, (text) =>
    keptSchema.parse(JSON.parse(text)),
  );
}
