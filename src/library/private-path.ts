import picomatch from 'picomatch';

/** Folders of these names keep all that is in them from the site, wherever they stand. */
const privateFolders = new Set(['private', '_private', '私密']);

/** Which files are kept from the site for where they are. */
export interface PrivatePaths {
  /** @param path Below the notes folder, with `/` between folders. */
  has(path: string): boolean;
  /** Whether it is a folder of such files, or one of them. */
  touches(path: string): boolean;
  /** Those of the patterns that no path has matched: whoever wrote them may have meant another. */
  unmatched(paths: readonly string[]): string[];
}

/** @param patterns A folder's own name stands for all that is in it. */
export function privatePaths(patterns: readonly string[]): PrivatePaths {
  const matchers = patterns.map((pattern) => ({ pattern, matches: matcherOf(pattern) }));
  const has = (path: string) =>
    path.split('/').slice(0, -1).some(isPrivateFolder) ||
    matchers.some(({ matches }) => matches(path.normalize('NFC')));
  return {
    has,
    touches: (path) => has(path) || has(`${path}/-`),
    unmatched: (paths) =>
      matchers
        .filter(({ matches }) => !paths.some((path) => matches(path)))
        .map(({ pattern }) => pattern),
  };
}

const isPrivateFolder = (name: string) => privateFolders.has(name.normalize('NFC').toLowerCase());

function matcherOf(pattern: string): (path: string) => boolean {
  const bare = pattern.normalize('NFC').replace(/^\.?\/+|\/+$/g, '');
  if (bare === '') return () => false;
  // Hides too much sooner than too little: a disk may not tell large letters from small.
  return picomatch([bare, `${bare}/**`], { dot: true, nocase: true });
}
