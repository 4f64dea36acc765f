import type { Path, Paths } from '../paths/paths.ts';
import { tagPath } from './name-table.ts';
import { slugOf } from './slug.ts';

/** The page of a tag; nothing for a tag without a name. */
export function tagPage(tag: string, paths: Pick<Paths, 'named'>): Path | undefined {
  const names = tagPath(tag);
  return names.length === 0 ? undefined : paths.named('tags', names.map(slugOf).join('/'));
}
