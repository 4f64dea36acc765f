import { describe, expect, it } from 'vitest';
import type { Engine } from './candidates.ts';
import type { Filter, Order } from './filter.ts';
import { readQuery } from './query.ts';
import { groups, type PageRecords } from './record.ts';
import { type Found, search } from './search.ts';
import { engineOf, pageOf, plainAlphabet } from './testing/fake-engine.ts';
import { loaded } from './testing/loaded.ts';

function found(
  engine: Engine,
  typed: string,
  filter: Filter = {},
  order: Order = 'best',
): AsyncGenerator<Found, void, void> {
  return search(engine, readQuery(typed), filter, order);
}

const all = (batches: AsyncGenerator<Found>) => Array.fromAsync(batches);

async function pathsIn(batches: AsyncGenerator<Found>): Promise<string[]> {
  const answers = (await all(batches)).flatMap((batch) => batch.answers);
  return answers.map(({ path, isPart }) => (isPart ? `part ${path}` : path));
}

const network = (count: number) =>
  Array.from({ length: count }, (_, index) => pageOf(`/${index}/`, ['网络']));

describe('search', () => {
  it('shows nothing that does not hold the query, whatever the engine says', async () => {
    const load = async () => [loaded(pageOf('/a/', ['网络', '网路']))];
    const find = async () => [{ id: '', load }];
    const engine: Engine = { alphabet: plainAlphabet, size: 100, find };
    expect(await pathsIn(found(engine, '网络'))).toEqual(['/a/#0']);
  });

  it('loads only pages that hold every phrase', async () => {
    const { engine, read } = engineOf([
      pageOf('/a/', ['网络']),
      pageOf('/b/', ['容器网络']),
      pageOf('/c/', ['容器']),
    ]);
    const first = await found(engine, '容器 网络').next();
    expect(first.value?.answers.map(({ path }) => path)).toEqual(['/b/#0']);
    expect(read).toEqual(['/b/']);
  });

  it('loads pages as they are asked for, and says when it has seen all', async () => {
    const { engine, read } = engineOf(network(25));
    const batches = found(engine, '网络');
    const first = await batches.next();
    expect(first.value?.isAll).toBe(false);
    expect(read.length).toBeLessThan(25);
    const rest = await all(batches);
    expect(rest.at(-1)?.isAll).toBe(true);
    expect(rest.filter(({ isAll }) => isAll)).toHaveLength(1);
    expect(read).toHaveLength(25);
  });

  it('says once that there is nothing', async () => {
    const { engine } = engineOf([]);
    const nothing = [{ answers: [], pages: 0, isAll: true }];
    expect(await all(found(engine, '网络'))).toEqual(nothing);
    expect(await all(found(engine, ''))).toEqual(nothing);
  });

  it('fails as the engine fails', async () => {
    const find = () => Promise.reject(new Error('no index'));
    const engine: Engine = { alphabet: plainAlphabet, size: 100, find };
    await expect(all(found(engine, '网络'))).rejects.toThrow('no index');
  });
});

describe('a search with a filter', () => {
  const records = [
    { text: '网络一', colour: 'red', created: '2023-05-01T00:00:00' },
    { text: '网络二', hasThought: true, created: '2024-01-01T00:00:00' },
    { text: '网络三', kind: 'thought', created: '2024-01-01T00:00:00' },
  ] as const;
  const facts = { book: 'b', author: '某甲', category: '计算机/网络', tags: ['k8s'] };
  const pages = [pageOf('/b/', records, { facts }), pageOf('/n/', ['网络四'])];
  const { engine } = engineOf(pages);

  it.each<[Filter, string[]]>([
    [{ book: 'b' }, ['/b/#0', '/b/#1', '/b/#2']],
    [{ author: '某甲', year: '2024' }, ['/b/#1', '/b/#2']],
    [{ category: '计算机' }, ['/b/#0', '/b/#1', '/b/#2']],
    [{ category: '计算机/网络', kind: 'thought' }, ['/b/#2']],
    [{ category: '计算' }, []],
    [{ tag: 'k8s', colour: 'red' }, ['/b/#0']],
    [{ hasThought: true }, ['/b/#1']],
    [{ kind: 'note' }, []],
    [{}, ['/b/#0', '/b/#1', '/b/#2', '/n/#0']],
  ])('%j shows what passes and nothing else', async (filter, paths) => {
    expect(await pathsIn(found(engine, '网络', filter))).toEqual(paths);
  });
});

describe('in the order of time', () => {
  const at = (text: string, created: string) => ({ text, created });
  const pages: PageRecords[] = [
    pageOf('/title/', ['网络'], { group: groups.titles }),
    pageOf('/a/', [at('网络', '2020'), at('网络', '2024'), '网络']),
    ...Array.from({ length: 12 }, (_, n) => pageOf(`/m${n}/`, [at('网络', '2022')])),
    pageOf('/z/', [at('网络', '2021')]),
    pageOf('/undated/', ['网络']),
    pageOf('/rest/', ['网络'], { group: groups.rest }),
  ];

  it('the newest come first and what has no time last', async () => {
    const { engine } = engineOf(pages);
    const answers = (await all(found(engine, '网络', {}, 'newest'))).flatMap((one) => one.answers);
    const times = answers.map(({ created }) => created ?? '');
    expect(times).toEqual(['2024', ...Array(12).fill('2022'), '2021', '2020', '', '', '', '']);
    expect(new Set(answers.map(({ path }) => path)).size).toBe(19);
  });

  it('an answer comes as soon as nothing newer can', async () => {
    const { engine, read } = engineOf(pages);
    const first = await found(engine, '网络', {}, 'newest').next();
    expect(first.value?.answers[0]?.created).toBe('2024');
    expect(first.value?.answers.some(({ created }) => created === '2020')).toBe(false);
    expect(read.length).toBeLessThan(pages.length);
  });
});

describe('of several terms', () => {
  it('those in one record come first, then those in one chapter', async () => {
    const { engine } = engineOf([
      pageOf('/apart/', ['容器', '别的', '网络']),
      pageOf('/both/', ['容器', '网络里的容器', '网络']),
      pageOf('/one/', ['容器']),
    ]);
    expect(await pathsIn(found(engine, '容器 网络'))).toEqual([
      '/both/#1',
      'part /apart/#0',
      'part /apart/#2',
    ]);
  });

  it('the parts of a long chapter are one chapter', async () => {
    const { engine } = engineOf([
      pageOf('/long/', ['容器']),
      pageOf('/other/', ['容器']),
      pageOf('/long/', [{ text: '网络', path: '/long/#9' }]),
    ]);
    expect(await pathsIn(found(engine, '容器 网络'))).toEqual(['part /long/#0', 'part /long/#9']);
  });

  it('a record that holds two of three stands once', async () => {
    const { engine } = engineOf([pageOf('/a/', ['容器和网络', '进程'])]);
    expect(await pathsIn(found(engine, '容器 网络 进程'))).toEqual(['part /a/#0', 'part /a/#1']);
  });

  it('a chapter is asked for only what passes the filter', async () => {
    const { engine } = engineOf([pageOf('/a/', [{ text: '容器', kind: 'thought' }, '网络'])]);
    expect(await pathsIn(found(engine, '容器 网络', { kind: 'thought' }))).toEqual([]);
  });

  it('what others say of a book is no chapter', async () => {
    const { engine } = engineOf([pageOf('/a/', ['容器', '网络'], { group: groups.rest })]);
    expect(await pathsIn(found(engine, '容器 网络'))).toEqual([]);
  });
});
