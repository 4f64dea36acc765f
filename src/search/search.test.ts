import { describe, expect, it } from 'vitest';
import type { Engine } from './candidates.ts';
import { type Query, readQuery } from './query.ts';
import { groups } from './record.ts';
import { type Found, search as searchIn } from './search.ts';
import { loaded as loadedPage } from './testing/loaded.ts';

const search = (engine: Engine, query: Query) => searchIn(engine, query, {}, 'best');

/** An engine that knows which pages each phrase is on. */
function engineOf(pages: readonly (readonly [phrases: string, text: string])[]) {
  const loaded: string[] = [];
  const engine: Engine = {
    find: async (phrase) =>
      pages.flatMap(([phrases, text], index) => {
        if (!phrases.includes(phrase)) return [];
        const page = loadedPage({
          path: `/${index}/`,
          title: '',
          group: groups.own,
          facts: { tags: [] },
          records: [{ kind: 'note', path: `/${index}/`, text }],
        });
        const load = async () => {
          loaded.push(page.path);
          return page;
        };
        return [{ id: page.path, load }];
      }),
  };
  return { engine, loaded };
}

async function all(found: AsyncGenerator<Found>): Promise<Found[]> {
  const batches: Found[] = [];
  for await (const batch of found) batches.push(batch);
  return batches;
}

const pathsOf = (batches: readonly Found[]) =>
  batches.flatMap(({ answers }) => answers.map(({ path }) => path));

describe('search', () => {
  it('shows nothing that does not hold the query, whatever the engine says', async () => {
    const { engine } = engineOf([
      ['"网 络"', '网络'],
      ['"网 络"', '网路'],
    ]);
    expect(pathsOf(await all(search(engine, readQuery('网络'))))).toEqual(['/0/']);
  });

  it('loads only pages that hold every phrase', async () => {
    const { engine, loaded } = engineOf([
      ['"网 络"', '网络'],
      ['"网 络" "容 器"', '容器网络'],
      ['"容 器"', '容器'],
    ]);
    const found = search(engine, readQuery('容器 网络'));
    expect((await found.next()).value?.answers.map(({ path }) => path)).toEqual(['/1/']);
    expect(loaded).toEqual(['/1/']);
  });

  it('loads pages as they are asked for, and says when it has seen all', async () => {
    const { engine, loaded } = engineOf(Array.from({ length: 25 }, () => ['"网 络"', '网络']));
    const found = search(engine, readQuery('网络'));
    const first = await found.next();
    expect(first.value?.isAll).toBe(false);
    expect(loaded).toHaveLength(10);
    const rest = await all(found);
    expect(rest.map(({ isAll }) => isAll)).toEqual([false, true]);
    expect(loaded).toHaveLength(25);
  });

  it('says once that there is nothing', async () => {
    const { engine } = engineOf([]);
    const nothing = [{ answers: [], pages: 0, isAll: true }];
    expect(await all(search(engine, readQuery('网络')))).toEqual(nothing);
    expect(await all(search(engine, readQuery('')))).toEqual(nothing);
  });

  it('fails as the engine fails', async () => {
    const engine: Engine = { find: () => Promise.reject(new Error('no index')) };
    await expect(all(search(engine, readQuery('网络')))).rejects.toThrow('no index');
  });
});
