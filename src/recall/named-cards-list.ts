import { type KeptList, openNamedList } from '../library/kept-list.ts';
import { type NamedCards, namedCardsSchema } from './named-cards.ts';

/**
 * The names of all cards, by the keys of their books: not every book need be read for them.
 *
 * @param cache Absolute path of a folder of what is kept.
 * @param root The project's folder.
 */
export function namedCardsList(cache: string, root: string): KeptList<NamedCards> {
  return openNamedList({
    cache,
    root,
    name: 'cards',
    sources: 'src/recall/*.ts',
    schema: namedCardsSchema,
  });
}
