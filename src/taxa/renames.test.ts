import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTable } from './name-table.ts';

const tags = (table: Record<string, string>) => new NameTable({ tags: table });
const faultsOf = (table: Record<string, string>) =>
  tags(table).faults.map(({ kind, from }) => `${kind} ${from}`);

describe('renaming', () => {
  it('puts one name in the place of another, however that is written, and joins the two', () => {
    const table = tags({ k8s: 'kubernetes' });
    expect(table.tags(['K8S', '＃ｋ８ｓ', 'kubernetes', 'k8s-2'])).toEqual(['kubernetes', 'k8s-2']);
  });

  it('moves what stands below, but where that has a name of its own', () => {
    const table = tags({ 电脑: '技术/计算机', '#电脑/网': '网络' });
    expect(table.tag('电脑/编程/Go')).toBe('技术/计算机/编程/Go');
    expect(table.tag('电脑/网/TCP')).toBe('网络/TCP');
    expect(table.tag('电脑室')).toBe('电脑室');
  });

  it('follows a name that was renamed in turn', () => {
    expect(tags({ a: 'b', b: 'c' }).tag('a/x')).toBe('c/x');
  });

  it('chooses between two ways to write the same name', () => {
    const table = tags({ k8s: 'K8s' });
    expect(table.faults).toEqual([]);
    expect(table.tags(['k8s', 'K8S/x'])).toEqual(['K8s', 'K8s/x']);
  });

  it('refuses circles, what is renamed to itself or to nothing, and what is renamed twice', () => {
    expect(faultsOf({ a: 'b', b: 'c', c: 'a' })).toEqual(['circle a', 'circle b', 'circle c']);
    expect(faultsOf({ a: 'a/b' })).toEqual(['circle a']);
    expect(faultsOf({ a: 'b/x', b: 'a' })).toEqual(['circle a', 'circle b']);
    expect(faultsOf({ a: 'a', '#': 'b', b: ' ' })).toEqual(['same a', 'empty #', 'empty b']);
    expect(faultsOf({ k8s: 'a', K8S: 'b' })).toEqual(['twice K8S']);
  });

  it('comes to an end and gives the same when it is done again, whatever the wishes', () => {
    const name = fc.stringMatching(/^[abc](?:\/[abc]){0,2}$/);
    fc.assert(
      fc.property(fc.dictionary(name, name, { maxKeys: 4 }), name, (table, tag) => {
        const names = tags(table);
        fc.pre(names.faults.length === 0);
        const once = names.tag(tag);
        expect(names.tag(once)).toBe(once);
      }),
    );
  });

  it('takes a category apart as an export does', () => {
    const names = new NameTable({ categories: { '计算机-编程设计': '计算机/编程', 文学: '小说' } });
    expect(names.category(['计算机', '编程设计'])).toEqual(['计算机', '编程']);
    expect(names.category(['文学', '外国'])).toEqual(['小说', '外国']);
    expect(names.category([])).toEqual([]);
  });

  it('renames a person in a line of several, and leaves what stands between them', () => {
    const names = new NameTable({
      authors: { '[美]罗伯特·马丁': 'Robert C. Martin', 林溪: '何舟' },
    });
    expect(names.authors('[美] 罗伯特·马丁 / 孟秋')).toBe('[美] Robert C. Martin / 孟秋');
    expect(names.authors('林溪森、林溪 著')).toBe('林溪森、何舟 著');
    expect(names.authors('')).toBe('');
  });
});
