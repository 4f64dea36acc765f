import { sourceDigest } from '../library/source-digest.ts';
import type { Settings } from './settings.ts';

/** Names what all pages are made with: sources, libraries, the reader's wishes, and the address. */
export function pagesVersion({ root, site, address, health, fetchCovers }: Settings): string {
  const sources = '{src/**/*.*,astro.config.mjs,package-lock.json}';
  return JSON.stringify([sourceDigest(root, sources), site, address, health, fetchCovers]);
}
