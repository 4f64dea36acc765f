import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files that come with one at once: what is imported for its types only does not. */
function broughtBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm,
  );
  for (const [, from = ''] of imports) {
    if (from.startsWith('.')) broughtBy(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

const room = import.meta.dirname;
const clients = readdirSync(room).filter((file) => file.endsWith('.client.ts'));

describe('what the browser loads at once', () => {
  it('to search is all that it searches with', () => {
    const brought = [...broughtBy(join(room, 'search-panel.client.ts'))].map((file) =>
      basename(file),
    );
    expect(brought).toContain('query.ts');
  });

  it.each(clients)('for %s has no table of characters and no pinyin', (client) => {
    const brought = [...broughtBy(join(room, client))].map((file) => basename(file));
    expect(brought).not.toContain('variant-table.ts');
    expect(brought).not.toContain('pinyin.ts');
    expect(brought).not.toContain('pinyin-pro');
    expect(brought).not.toContain('page-documents.ts');
  });
});

it('the table comes alone, so that its name changes only with it', () => {
  const brought = [...broughtBy(join(room, 'variants.ts'))].map((file) => basename(file));
  expect(brought).toEqual(['variants.ts', 'variant-table.ts']);
});
