import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { facets } from './choice.ts';

it('the script that runs before the first paint knows the same filters', async () => {
  const script = await readFile(new URL('./addressed.inline.js', import.meta.url), 'utf8');
  expect(script).toContain(`[${facets.map((facet) => `'${facet}'`).join(', ')}]`);
});
