import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { parse } from './parse.ts';
import { parsedSchema } from './parsed.ts';
import { lostLines } from './testing/lost-lines.ts';

const folder = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input.md')));

const read = (name: string) => decode(readFileSync(join(folder, name, 'input.md')));

describe.each(cases)('the export "%s"', (name) => {
  it('is read as its golden file says', async () => {
    const parsed = parse(read(name), `${name}.md`);
    const golden = join(folder, name, 'golden.json');
    await expect(`${JSON.stringify(parsed, null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it('fits the schema, through which the cache reads it again', () => {
    const parsed = parse(read(name), `${name}.md`);
    expect(parsedSchema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it('loses no word', () => {
    const decoded = read(name);
    expect(lostLines(decoded.text, parse(decoded, `${name}.md`))).toEqual([]);
  });
});

it('runs no code of a frontmatter', () => {
  parse(read('script-frontmatter'), 'script.md');
  expect(globalThis).not.toHaveProperty('frontmatterRan');
});
