import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import site from '../site.config.ts';
import { type Address, addressOf } from './address.ts';
import { inLanguage, type Site } from './site.ts';

/** What a build or a server needs to know before it starts. All folders are absolute. */
export interface Settings {
  readonly site: Site;
  readonly address: Address;
  readonly root: string;
  readonly notes: string;
  readonly out: string;
  /**
   * Where the site is made before it takes its place. It is within the project: of all sites that are made
   * elsewhere, Astro has some files in one and the same folder.
   */
  readonly making: string;
  readonly strict: boolean;
  /** The built site has the page of all problems. */
  readonly health: boolean;
  /** Covers are fetched from the web. */
  readonly fetchCovers: boolean;
  /** What is only kept to be quick next time. */
  readonly cache: string;
  /** Of that, what belongs to this output: two sites may be built at once. */
  readonly outputCache: string;
}

/**
 * Settings of this project, from `src/site.config.ts`, `public/CNAME` and the environment
 * (`GARDEN_NOTES`, `GARDEN_OUT`, `GARDEN_CACHE`, `GARDEN_BASE`, `GARDEN_URL`, `GARDEN_LANGUAGE`, `GARDEN_STRICT` or
 * `GARDEN_HEALTH` or `GARDEN_NOINDEX` where it is `1`, `GARDEN_FETCH_COVERS` where it is `0`, and
 * `GARDEN_PRIVATE`, more patterns of private files with commas between them). npm runs every script
 * in the project's folder, which is why that is the root.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const root = process.cwd();
  const cnameFile = join(root, 'public', 'CNAME');
  const cname = existsSync(cnameFile) ? readFileSync(cnameFile, 'utf8') : undefined;
  const out = resolve(root, env['GARDEN_OUT'] || 'dist');
  const cache = resolve(root, env['GARDEN_CACHE'] || '.garden');
  return {
    site: {
      ...inLanguage(site, env['GARDEN_LANGUAGE']),
      noindex: site.noindex || env['GARDEN_NOINDEX'] === '1',
      private: [...site.private, ...(env['GARDEN_PRIVATE'] ?? '').split(',').filter(Boolean)],
    },
    address: addressOf(site, { env, cname }),
    root,
    notes: resolve(root, env['GARDEN_NOTES'] || 'notes'),
    out,
    making: makingOf(root, out),
    strict: site.strict || env['GARDEN_STRICT'] === '1',
    health: site.health || env['GARDEN_HEALTH'] === '1',
    fetchCovers: site.fetchCovers && env['GARDEN_FETCH_COVERS'] !== '0',
    cache,
    outputCache: join(cache, 'outputs', nameOf(out)),
  };
}

function makingOf(root: string, out: string): string {
  const isWithin = out.startsWith(`${root}${sep}`);
  return isWithin
    ? join(dirname(out), `.${basename(out)}.making`)
    : join(root, '.garden', 'making', nameOf(out));
}

const nameOf = (out: string) => hash('sha256', out).slice(0, 12);
