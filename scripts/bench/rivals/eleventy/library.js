import { readFileSync } from 'node:fs';

export const library = JSON.parse(
  readFileSync(new URL('src/_data/library.json', import.meta.url), 'utf8'),
);
