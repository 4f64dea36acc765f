import { describe, expect, it } from 'vitest';
import type { Filter } from './filter.ts';
import { nearest } from './nearest.ts';
import { readQuery } from './query.ts';
import { groups } from './record.ts';
import { engineOf, pageOf } from './testing/fake-engine.ts';

const title = (path: string, text: string) =>
  pageOf(path, [{ text, kind: 'book', path }], { title: text, group: groups.titles });

const { engine } = engineOf([
  title('/books/1/', '深入理解计算机系统'),
  title('/books/2/', '计算机的故事'),
  pageOf('/a/', ['容器里的网络', '进程']),
  pageOf('/b/', [{ text: '名字空间', kind: 'thought' }]),
]);

async function near(typed: string, filter: Filter = {}): Promise<string[]> {
  const all = await Array.fromAsync(nearest(engine, readQuery(typed), filter));
  return all.map((one) =>
    one.kind === 'title' ? `${one.kind} ${one.title}` : `${one.kind} ${one.typed} ${one.count}`,
  );
}

describe('nearest to what was not found', () => {
  it('is the same without filters', async () => {
    expect(await near('网络', { kind: 'note' })).toEqual(['unfiltered 网络 1']);
  });

  it('is the same with a term fewer', async () => {
    expect(await near('容器 猫 网络')).toEqual(['fewer 容器 网络 1']);
  });

  it('is one of its terms, where all others are nowhere', async () => {
    expect(await near('容器 猫猫 狗狗')).toEqual(['fewer 容器 1']);
  });

  it('is the longest run of it that there is, from its start or up to its end', async () => {
    expect(await near('容器里的王络')).toEqual(['shorter 容器里的 1']);
    expect(await near('民字空间')).toEqual(['shorter 字空间 1']);
    expect(await near('名字')).toEqual([]);
  });

  it('is within the filters', async () => {
    expect(await near('民字空间', { kind: 'highlight' })).toEqual([]);
  });

  it('is a book of a similar title', async () => {
    expect(await near('深入理结计算机系通')).toContain('title 深入理解计算机系统');
    expect(await near('深入理结计算机系通')).not.toContain('title 计算机的故事');
  });

  it('is nothing where nothing is near', async () => {
    expect(await near('猫')).toEqual([]);
    expect(await near('鱼'.repeat(10_000))).toEqual([]);
  });
});
