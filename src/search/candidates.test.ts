import { describe, expect, it } from 'vitest';
import { type Candidate, candidates, type Engine } from './candidates.ts';
import { readQuery } from './query.ts';
import { compareInIndex, type LoadedPage, type PageRecords } from './record.ts';
import { engineOf, pageOf, plainAlphabet } from './testing/fake-engine.ts';
import { loaded } from './testing/loaded.ts';
import { alphabetOf } from './token.ts';

const at = (path: string, created: string) => pageOf(path, [{ text: '网络', created }]);
const days = (...all: readonly number[]) =>
  all.map((day) => at(`/${day}/`, `2024-01-${String(day).padStart(2, '0')}`));
const network = readQuery('网络');

const pathsOf = (pages: readonly PageRecords[]) => pages.map(({ path }) => path);

describe('candidates', () => {
  it('come in the order of the engine', async () => {
    const pages = days(30, 29, 28, 27, 26, 3, 2);
    const batches = await Array.fromAsync(candidates(engineOf(pages).engine, network, {}));
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flatMap((batch) => pathsOf(batch.pages))).toEqual(pathsOf(pages));
  });

  it('say what is still to come, and where it may stand', async () => {
    const { engine } = engineOf(days(30, 29, 28, 26, 24, 22, 20, 9, 8, 7, 6, 5));
    let seen = 0;
    const batches = await Array.fromAsync(candidates(engine, network, {}));
    for (const [index, { pages, left, next }] of batches.entries()) {
      seen += pages.length;
      expect(left).toBe(12 - seen);
      expect(next === undefined).toBe(left === 0);
      const later = batches.slice(index + 1).flatMap((batch) => batch.pages);
      for (const page of later) {
        if (next) expect(compareInIndex(next, page)).toBeLessThanOrEqual(0);
      }
    }
    expect(seen).toBe(12);
  });

  it('are loaded a few at a time, and not at all once nobody asks', async () => {
    const { engine, read } = engineOf(
      Array.from({ length: 100 }, (_, index) => at(`/${index}/`, '2024')),
    );
    const batches = candidates(engine, network, {});
    await batches.next();
    expect(read).toHaveLength(2);
    await batches.return();
    const before = read.length;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(read).toHaveLength(before);
  });

  it('hold every phrase in the same document', async () => {
    const { engine } = engineOf([
      pageOf('/a/', ['容器']),
      pageOf('/both/', ['容器', '网络']),
      pageOf('/b/', ['网络']),
    ]);
    const query = readQuery('容器 网络');
    const batches = await Array.fromAsync(candidates(engine, query, {}));
    expect(batches.flatMap(({ pages }) => pathsOf(pages))).toEqual(['/both/']);
  });

  it('are asked for by more words where there are many', async () => {
    const asked = async (typed: string, count: number) => {
      const phrases: string[] = [];
      const documents = Array.from({ length: count }, (_, index) => ({
        id: String(index),
        load: async () => [loaded(at('/a/', '2024'))],
      }));
      const counting: Engine = {
        alphabet: plainAlphabet,
        size: 100,
        find: async (phrase) => {
          phrases.push(phrase);
          return documents;
        },
      };
      await Array.fromAsync(candidates(counting, readQuery(typed), {}));
      return phrases;
    };
    expect(await asked('容器网络', 1)).toEqual(['"容 器"']);
    expect(await asked('容器网络', 30)).toEqual(['"容 器"', '"容 器 网"', '"容 器 网 络"']);
  });

  it('are not asked for by a word whose list is longer than they are', async () => {
    const asked = async (typed: string, count: number) => {
      const phrases: string[] = [];
      const document = { id: '', load: async () => [loaded(at('/a/', '2024'))] };
      const engine: Engine = {
        alphabet: alphabetOf('的', 0),
        size: 1000,
        find: async (phrase) => {
          phrases.push(phrase);
          return Array.from({ length: count }, (_, index) => ({ ...document, id: String(index) }));
        },
      };
      await candidates(engine, readQuery(typed), {}).next();
      return phrases;
    };
    expect(await asked('容器的', 10)).toEqual(['"容 器"']);
    expect(await asked('容器的', 200)).toEqual(['"容 器"', '"容 器 的"']);
    // But beyond it may stand a rare one.
    expect(await asked('容器的网络', 10)).toEqual(['"容 器"', '"网 络"']);
    const all = ['"容 器"', '"容 器 的"', '"容 器 的 网"', '"容 器 的 网 络"'];
    expect(await asked('容器的网络', 200)).toEqual(all);
  });

  it('are all pages of a document, with the filter handed on', async () => {
    const pages: readonly LoadedPage[] = [loaded(at('/a/', '2024')), loaded(at('/b/', '2020'))];
    const asked: unknown[] = [];
    const one: Candidate = { id: '1', load: async () => pages };
    const engine: Engine = {
      alphabet: plainAlphabet,
      size: 100,
      find: async (_, filter) => {
        asked.push(filter);
        return [one];
      },
    };
    const batches = await Array.fromAsync(candidates(engine, network, { kind: 'note' }));
    expect(batches).toEqual([{ pages, left: 0, next: undefined }]);
    expect(asked).toEqual([{ kind: 'note' }]);
  });

  it('fail where a document does not load', async () => {
    const broken: Candidate = { id: '1', load: () => Promise.reject(new Error('gone')) };
    const engine: Engine = { alphabet: plainAlphabet, size: 100, find: async () => [broken] };
    await expect(Array.fromAsync(candidates(engine, network, {}))).rejects.toThrow('gone');
  });

  it('are none where nothing is asked', async () => {
    const { engine } = engineOf(days(1));
    expect(await Array.fromAsync(candidates(engine, [], {}))).toEqual([
      { pages: [], left: 0, next: undefined },
    ]);
  });
});
