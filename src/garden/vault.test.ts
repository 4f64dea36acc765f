import { describe, expect, test } from 'vitest';
import { type Named, Vault } from './vault.ts';

const thing = (target: string, more: Partial<Named<string>> = {}): Named<string> => ({
  target,
  files: [`${target}.md`],
  aliases: [],
  titles: [],
  ...more,
});

function found(all: readonly Named<string>[], name: string, from = '这里.md') {
  const answer = new Vault(all).find(name, from);
  if (answer.kind === 'one') return answer.named.target;
  return answer.kind === 'none' ? undefined : answer.named.map(({ target }) => target);
}

describe('a name in a vault', () => {
  const all = [
    thing('随笔/网络'),
    thing('书/Kubernetes网络权威指南', { titles: ['Kubernetes: 网络权威指南', '27741281'] }),
    thing('随笔/索引', { aliases: ['目录', '容器'] }),
    thing('附件/图.png', { files: ['附件/图.png'] }),
  ];

  test.each([
    ['网络', '随笔/网络'],
    ['网络.md', '随笔/网络'],
    ['随笔/网络', '随笔/网络'],
    ['/随笔/网络', '随笔/网络'],
    ['./随笔/网络', '随笔/网络'],
    ['目录', '随笔/索引'],
    ['27741281', '书/Kubernetes网络权威指南'],
    ['kubernetes网络权威指南', '书/Kubernetes网络权威指南'],
    ['Ｋubernetes网络权威指南', '书/Kubernetes网络权威指南'],
    ['Kubernetes：网络权威指南', '书/Kubernetes网络权威指南'],
    ['《Kubernetes网络权威指南》', '书/Kubernetes网络权威指南'],
    ['图.png', '附件/图.png'],
    ['附件/图.PNG', '附件/图.png'],
  ])('%s is found', (name, expected) => {
    expect(found(all, name)).toBe(expected);
  });

  test.each(['', '/', '..', '图', '别的/网络', '网', './网络', '？'])('%j is not', (name) => {
    expect(found(all, name)).toBeUndefined();
  });

  test('is looked for beside the note first, then at the top, then anywhere', () => {
    const same = [thing('a/x'), thing('b/x'), thing('c/d/x')];
    expect(found(same, 'x', 'b/note.md')).toBe('b/x');
    expect(found([...same, thing('x')], 'x', 'e/note.md')).toBe('x');
    expect(found(same, 'x', 'e/note.md')).toEqual(['a/x', 'b/x', 'c/d/x']);
    expect(found(same, 'd/x', 'e/note.md')).toBe('c/d/x');
    expect(found(same, '../a/x', 'b/note.md')).toBe('a/x');
  });

  test('as it is written goes before what is only like it', () => {
    const alike = [thing('C'), thing('c++'), thing('C#')];
    expect(found(alike, 'C#')).toBe('C#');
    expect(found(alike, 'c++')).toBe('c++');
    expect(found(alike, 'c')).toBe('C');
  });

  test('of a file goes before an alias, and an alias before a title', () => {
    const all = [thing('1', { titles: ['名'] }), thing('2', { aliases: ['名'] }), thing('名')];
    expect(found(all, '名')).toBe('名');
    expect(found(all.slice(0, 2), '名')).toBe('2');
  });

  test('that a book’s two exports share is the book', () => {
    expect(found([thing('书', { files: ['a/书.md', 'b/书.md'] })], '书')).toBe('书');
  });

  test('that is found nowhere has the names most like it, and never a hidden one', () => {
    const vault = new Vault([...all, thing('网络秘密', { hidden: true })]);
    expect(vault.nearest('网络权威指南').slice(0, 2)).toEqual([
      'Kubernetes网络权威指南',
      'Kubernetes: 网络权威指南',
    ]);
    expect(vault.nearest('网络秘密')).toEqual(['网络']);
    expect(vault.nearest('毫不相干')).toEqual([]);
  });
});
