import { piecesOf } from '../citation/people.ts';
import type { Path, Paths } from '../paths/paths.ts';
import { slugOf } from '../taxa/slug.ts';
import { tagPage } from '../taxa/tag-page.ts';

/** Words, some of which lead to what their name gathers. */
export interface LinkedWords {
  readonly text: string;
  readonly path?: Path;
}

type Naming = Pick<Paths, 'named'>;

/** A line of authors, as it is written. */
export function authorLinks(line: string, paths: Naming): LinkedWords[] {
  return piecesOf(line).map(({ text, isName }) =>
    isName ? { text, path: paths.named('authors', slugOf(text)) } : { text },
  );
}

/** A category after the one that it belongs to. */
export function categoryLinks(category: readonly string[], paths: Naming): LinkedWords[] {
  return category.flatMap((text, at) => {
    const slug = category
      .slice(0, at + 1)
      .map(slugOf)
      .join('/');
    const link = { text, path: paths.named('categories', slug) };
    return at === 0 ? [link] : [{ text: ' › ' }, link];
  });
}

export function tagLinks(tags: readonly string[], paths: Naming): LinkedWords[] {
  return tags.flatMap((text, at) => {
    const path = tagPage(text, paths);
    const link = path ? { text, path } : { text };
    return at === 0 ? [link] : [{ text: '、' }, link];
  });
}
