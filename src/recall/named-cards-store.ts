import { join } from 'node:path';
import { z } from 'zod';
import { readKept, writeKept } from '../library/kept-file.ts';
import { sourceDigest } from '../library/source-digest.ts';
import { type NamedCards, namedCardsSchema } from './named-cards.ts';

const keptSchema = z.array(z.tuple([z.string(), namedCardsSchema]));

/** The cards of books, by the books' keys. */
export type CardsByKey = ReadonlyMap<string, NamedCards>;

/**
 * Where a build leaves the names of all cards, so that the next one need not read every book for them.
 *
 * @param cache Absolute path of a folder of what is kept.
 * @param root The project's folder.
 */
export function namedCardsStore(cache: string, root: string) {
  const file = join(cache, 'cards.kept');
  const name = `cards ${sourceDigest(root, 'src/recall/*.ts')}`;
  return {
    /** Empty where nothing is kept that can be used. */
    read(): CardsByKey {
      const kept = readKept(file, name);
      try {
        return new Map(kept && keptSchema.parse(JSON.parse(kept.toString())));
      } catch {
        return new Map();
      }
    },
    write(cards: CardsByKey): void {
      writeKept(file, name, JSON.stringify([...cards]));
    },
  };
}
