import type { PageKind } from './sites.ts';

const nameFolders = new Set(['tags', 'categories', 'authors']);

const singlePages = [
  'timeline',
  'statistics',
  'indexes',
  'search',
  'review',
  'random',
  'concordance',
  'graph',
  'health',
] as const;

/** What kind of page lies in a folder of a built site. @param folders From the site's home page. */
export function pageKind(folders: readonly string[]): PageKind | undefined {
  const [folder, ...below] = folders;
  if (folder === undefined) return 'home';
  if (folder === 'books' && below.length === 1) return 'book';
  if (folder === 'books' && below.length === 2) return below[1] === 'all' ? 'whole' : 'chapter';
  if (folder === 'notes') return below.length === 0 ? 'notes' : 'note';
  if (nameFolders.has(folder)) return below.length === 0 ? 'name-index' : 'name';
  if (folder === 'concordance' && below.length === 1) return 'term';
  if (below.length > 0) return undefined;
  return singlePages.find((kind) => kind === folder);
}
