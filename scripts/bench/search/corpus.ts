import { join } from 'node:path';
import { stringsFor } from '../../../src/i18n/strings.ts';
import type { Contents } from '../../../src/library/contents.ts';
import { keptFiles, openLibrary } from '../../../src/library/open-library.ts';
import { createPaths } from '../../../src/paths/paths.ts';
import type { Findable } from '../../../src/search/findable.ts';
import { libraryRecords } from '../../../src/search/library-records.ts';
import { inProject, projectRoot } from '../../project.ts';
import { notesOf, writeLibrary } from '../library.ts';

/** S: the sample of this project. M: a great reader's. L: more than anyone has. */
export const sizes = ['S', 'M', 'L'] as const;
export type Size = (typeof sizes)[number];

const invented = {
  M: { books: 300, highlights: 20_000 },
  L: { books: 3000, highlights: 200_000 },
} as const;

/** Where the site of the benchmark lives on its server. */
export const base = '/my-notes/';
export const paths = createPaths(base);

/** Exports on disk, and what the project has read of them. All folders are absolute. */
export interface Corpus {
  readonly size: Size;
  readonly notes: string;
  readonly cache: string;
  /** Of the index, in a site's folder of its own. */
  readonly index: string;
  readonly site: string;
}

/** Writes the exports, unless they are there. */
export async function corpusOf(size: Size, seed: number, folder: string): Promise<Corpus> {
  const own = join(folder, size);
  const library = join(own, 'library');
  if (size !== 'S') await writeLibrary(library, { ...invented[size], seed });
  const site = join(own, 'site');
  return {
    size,
    notes: size === 'S' ? inProject('notes') : notesOf(library),
    cache: join(own, 'cache'),
    index: join(site, 'pagefind'),
    site,
  };
}

type Folders = Pick<Corpus, 'notes' | 'cache'>;

export function readContents({ notes, cache }: Folders): Promise<Contents> {
  return openLibrary({ root: projectRoot, notes, cache }).read();
}

/** All that can be found, as the build gives it to the index. */
export function recordsOf(contents: Contents, folders: Folders): Findable[] {
  return libraryRecords(contents, keptFiles(folders), paths, stringsFor('zh-CN'));
}
