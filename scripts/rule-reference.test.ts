import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleNames } from '../src/weread/problem.ts';
import { inProject } from './project.ts';
import { referenced, renewed, ruleReference, withReference } from './rule-reference.ts';

describe.each(referenced)('the rules in $file', ({ file, language }) => {
  it('are those of the program: npm run rules writes them anew', () => {
    expect(readFileSync(inProject(file), 'utf8')).toBe(renewed(file, language));
  }, 30_000);

  it('have one row each, with its level, an example and the cure', () => {
    const rows = ruleReference(language)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => /`([^`]+)`/.exec(row)?.[1]).sort()).toEqual([...ruleNames].sort());
    for (const row of rows) {
      const cells = row.split(/(?<!\\)\|/).slice(1, -1);
      expect(cells).toHaveLength(4);
      for (const cell of cells) expect(cell).toMatch(/^ \S.* $/);
      expect(row).not.toMatch(/undefined|\[object/);
    }
  });
});

describe('the reference in a text', () => {
  it('takes the place of the one before, and leaves all else', () => {
    const text = 'a\n<!-- rules -->\nold\n<!-- /rules -->\nb\n';
    const once = withReference(text, 'new');
    expect(once).toBe('a\n<!-- rules -->\n\nnew\n\n<!-- /rules -->\nb\n');
    expect(withReference(once, 'new')).toBe(once);
  });

  it.each([
    '',
    '<!-- rules -->',
    '<!-- /rules --> <!-- rules -->',
    '<!-- rules --><!-- rules --><!-- /rules -->',
  ])('can’t be put into %j', (text) => {
    expect(() => withReference(text, 'new')).toThrow('<!-- rules -->');
  });
});
