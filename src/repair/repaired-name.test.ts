import { describe, expect, it } from 'vitest';
import { repairedNames } from './repaired-name.ts';

const export_ = '---\nbookId: "1"\n---\n';

describe('the names of a repaired copy and of its list', () => {
  it.each([
    ['notes/书.md', export_, 'notes/书.repaired.md'],
    ['notes/书.txt', export_, 'notes/书.repaired.md'],
    ['notes/书.TXT', `\n${export_}`, 'notes/书.repaired.md'],
    ['notes/书.txt', '《书》\n\n作者\n', 'notes/书.repaired.txt'],
    ['a.b/书', export_, 'a.b/书.repaired'],
    ['.md', export_, '.md.repaired'],
    ['a.b\\.md', export_, 'a.b\\.md.repaired'],
  ])('are beside %s', (name, text, copy) => {
    const names = repairedNames(name, text);
    expect(names.copy).toBe(copy);
    expect(names.list).toMatch(/\.repaired\.guesses\.tsv$/);
  });
});
