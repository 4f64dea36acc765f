import type { Site } from './site.ts';

/** Where the built site will be found. */
export interface Address {
  /** Origin, as in `https://example.com`; absent where nobody has said. */
  readonly url: string | undefined;
  /** Begins and ends with `/`. */
  readonly base: string;
}

interface Surroundings {
  /** What GitHub Actions and the command line say. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of `public/CNAME`, where the file is. */
  readonly cname: string | undefined;
}

/**
 * Finds out where the site will live, so that a fresh copy of the template deploys without edits.
 * First word: `GARDEN_BASE` / `GARDEN_URL`; then the settings; then a custom domain in
 * `public/CNAME`; then the address GitHub gives the repository (`PAGES_ORIGIN` and
 * `PAGES_BASE_PATH` from the deploy workflow, else `owner.github.io` for a user page and
 * `owner.github.io/repo/` for a project page); else the root of wherever it is served.
 */
export function addressOf(site: Pick<Site, 'url' | 'base'>, around: Surroundings): Address {
  const derived = derive(around);
  const url = around.env['GARDEN_URL'] || site.url;
  // Who names an address knows its folder too: GitHub's is another address's.
  const base = around.env['GARDEN_BASE'] || site.base || (url ? '/' : derived.base);
  return { url: url || derived.url, base: asFolder(base) };
}

function derive({ env, cname }: Surroundings): Address {
  const domain = cname
    ?.split('\n')
    .map((row) => row.trim())
    .find((row) => row !== '' && !row.startsWith('#'));
  if (domain) return { url: `https://${domain.replace(/^https?:\/\/|\/.*$/g, '')}`, base: '/' };
  // What GitHub says of the repository's Pages; the path is empty where the site is at the root.
  if (env['PAGES_ORIGIN']) {
    return { url: env['PAGES_ORIGIN'], base: env['PAGES_BASE_PATH'] || '/' };
  }
  const [owner, name] = (env['GITHUB_REPOSITORY'] ?? '').toLowerCase().split('/');
  if (!env['GITHUB_ACTIONS'] || !owner || !name) return { url: undefined, base: '/' };
  const host = `${owner}.github.io`;
  // Paths on GitHub Pages are case-sensitive: the repository's own spelling counts there.
  const repository = (env['GITHUB_REPOSITORY'] ?? '').split('/')[1] ?? '';
  return { url: `https://${host}`, base: name === host ? '/' : repository };
}

function asFolder(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
