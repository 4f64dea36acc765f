import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Book } from '../weread/book.ts';
import type { ConcordanceWishes } from './concordance.ts';
import type { Threads } from './cutting.ts';
import { CuttingThread } from './cutting-thread.ts';
import { gatherKin } from './gather-kin.ts';
import { type KinManifest, KinStore } from './kin-store.ts';
import { kinOfBookSchema } from './related.ts';
import { bookWith } from './testing/library.ts';

const ancient = '人是生而自由的，却无往不在枷锁之中。';
const fillers = ['春天的河流解冻了。', '厨房里飘来面包的香味。', '编译器报告了语法错误。'];
const a = bookWith('a', [ancient, ...fillers]);
const b = bookWith('b', ['“人是生而自由的，却无往不在枷锁之中”，卢梭说。'], fillers);
const c = bookWith('c', ['卢梭写下枷锁与自由，是对主权的追问。']);

const usual = { add: ['枷锁'], hide: [], terms: 100 };

async function desk(threads?: Threads) {
  const folder = await mkdtemp(join(tmpdir(), 'garden-kin-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const store = new KinStore(folder, -1_000);
  const read: string[] = [];
  const manifests: KinManifest[] = [];
  const limits = { reads: Number.POSITIVE_INFINITY };
  const find = async (
    books: readonly Named[],
    { anew = false, wishes = usual }: { anew?: boolean; wishes?: ConcordanceWishes } = {},
  ) => {
    const byKey = new Map(books.map(({ key, book }) => [key, book]));
    const manifest = await gatherKin(
      books.map(({ id, key, book }) => ({ id, key, title: book.title })),
      {
        store,
        version: '1',
        concordance: wishes,
        ...(threads ? { threads } : {}),
        wholeBook: async (key) => {
          if (read.length === limits.reads) throw new Error('Cut off.');
          read.push(key);
          const book = byKey.get(key);
          if (!book) throw new Error(key);
          return book;
        },
      },
      anew,
    );
    manifests.push(manifest);
    const kin: Record<string, unknown> = {};
    for (const [id, { kept }] of Object.entries(manifest.books)) {
      kin[id] = await store.get('found', kept, kinOfBookSchema);
    }
    return kin;
  };
  const gather = Object.assign((...books: readonly Book[]) => find(books.map(named)), {
    anew: (...books: readonly Book[]) => find(books.map(named), { anew: true }),
    wishing: (wishes: ConcordanceWishes, ...books: readonly Book[]) =>
      find(books.map(named), { wishes }),
    under: (books: Readonly<Record<string, Book>>) =>
      find(Object.entries(books).map(([id, book]) => ({ id, key: keyOf(book), book }))),
  });
  return { folder, read, limits, manifests, gather };
}

interface Named {
  readonly id: string;
  readonly key: string;
  readonly book: Book;
}

const named = (book: Book): Named => ({ id: book.id, key: keyOf(book), book });

const shelved = (id: string) => bookWith(id, [`卢梭第${id}次说到自由与主权。`, ancient], fillers);

/** By file. */
async function bytesIn(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => {
      const content = await readFile(join(parentPath, name));
      return [join(relative(folder, parentPath), name), hash('sha256', content)] as const;
    });
  return Object.fromEntries(await Promise.all(bytes));
}

const keyOf = (book: Book) => `${book.id}-${hash('sha256', JSON.stringify(book))}`;

describe('gathering kin', () => {
  it('finds the same in a library that grew as in one that was always so', async () => {
    const [grown, fresh] = [await desk(), await desk()];
    await grown.gather(a, c);
    await grown.gather(b);
    const changed = bookWith('a', [ancient, '新划的一句话，说到卢梭和枷锁。']);
    expect(await grown.gather(c, b, changed)).toEqual(await fresh.gather(changed, b, c));
  });

  it('finds the same, whatever became of the library before', async () => {
    const words = ['孤独', '花园', '卢梭', '枷锁', '自由', '主权', '河流', '面包', '语法', '报告'];
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
      .map((some) => `${some.join('与')}，${ancient}`.slice(0, 24));
    const library = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...'abcdefgh'), fc.array(text, { minLength: 1, maxLength: 5 })),
      { selector: ([id]) => id, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(library, { minLength: 2, maxLength: 3 }), async (libraries) => {
        const [grown, fresh] = [await desk(), await desk()];
        for (const books of libraries) {
          const all = books.map(([id, texts]) => bookWith(id, texts, fillers));
          if (books === libraries.at(-1)) {
            expect(await grown.gather(...all)).toEqual(await fresh.gather(...all));
            expect(grown.manifests.at(-1)).toEqual(fresh.manifests.at(-1));
          } else await grown.gather(...all);
        }
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  it('finds the same when books have taken each other’s place, or another', async () => {
    const [grown, fresh] = [await desk(), await desk()];
    await grown.gather.under({ a, b, c });
    expect(await grown.gather.under({ a: b, b: a, c })).toEqual(
      await fresh.gather.under({ a: b, b: a, c }),
    );
    expect(await grown.gather.under({ a: b, z: a, c })).toEqual(
      await fresh.gather.under({ a: b, z: a, c }),
    );
    expect(grown.manifests.at(-1)).toEqual(fresh.manifests.at(-1));
  });

  it.each([
    { ...usual, add: ['枷锁', '主权'] },
    { ...usual, add: [] },
    { ...usual, hide: ['卢梭'] },
    { ...usual, terms: 1 },
  ])('finds the terms that are wished for now (%o)', async (wishes) => {
    const [grown, fresh] = [await desk(), await desk()];
    const library = [...'0123'].map(shelved);
    await grown.gather(...library);
    await grown.gather.wishing(wishes, ...library);
    await fresh.gather.wishing(wishes, ...library);
    const [before, after] = grown.manifests;
    expect(after).toEqual(fresh.manifests.at(-1));
    expect(after?.terms).not.toEqual(before?.terms);
  });

  it('goes on where it was cut off', async () => {
    const { gather, read, limits } = await desk();
    const library = Array.from({ length: 40 }, (_, at) => shelved(`${at}`));
    limits.reads = 30;
    await expect(gather(...library)).rejects.toThrow('Cut off.');
    read.length = 0;
    const found = await gather(...library);
    expect(read.length).toBeLessThan(20);
    expect(found).toEqual(await (await desk()).gather(...library));
  });

  it.each(['texts', 'before', 'libraries'])(
    'finds again what is damaged of its %s',
    async (room) => {
      const [damaged, fresh] = [await desk(), await desk()];
      await damaged.gather(a, b);
      for (const file of await readdir(join(damaged.folder, room))) {
        const bytes = await readFile(join(damaged.folder, room, file));
        bytes.fill(7, Math.floor(bytes.length / 2));
        await writeFile(join(damaged.folder, room, file), bytes);
      }
      expect(await damaged.gather(a, b, c)).toEqual(await fresh.gather(a, b, c));
      expect(await damaged.gather(a, b)).toEqual(await fresh.gather(a, b));
    },
  );

  it('keeps the same with two threads as with one', async () => {
    const begin = vi.fn(() => new CuttingThread());
    const kept = [];
    for (const count of [1, 2]) {
      const { folder, gather } = await desk({ count, alone: 0, begin });
      await gather(...[...'0123456789'].flatMap((at) => [`a${at}`, `b${at}`]).map(shelved));
      kept.push(await bytesIn(folder));
    }
    expect(begin).toHaveBeenCalledTimes(1);
    expect(kept[1]).toEqual(kept[0]);
  });

  it('names by another print what shows another title, or other words, and nothing else', async () => {
    const { manifests, gather } = await desk();
    await gather(a, b, c);
    await gather(a, { ...b, title: '别名' }, c);
    await gather(a, bookWith('b', ['春天来了。']), c);
    await gather(a, b, c);
    const [before, titled, other, again] = manifests.map(({ books }) => books);
    expect(titled?.['a']?.print).not.toBe(before?.['a']?.print);
    expect(titled?.['c']?.print).toBe(before?.['c']?.print);
    expect(other?.['a']?.print).not.toBe(before?.['a']?.print);
    expect(again).toEqual(before);
  });

  it('keeps the print of what shows the same, whatever else became of a book that it names', async () => {
    const { manifests, gather } = await desk();
    await gather(a, b, c);
    await gather(a, { ...b, intro: '一句介绍' }, c);
    const [before, after] = manifests.map(({ books }) => books);
    expect(after?.['a']?.print).toBe(before?.['a']?.print);
    expect(after?.['a']?.kept).not.toBe(before?.['a']?.kept);
  });

  it('reads only the books that have changed', async () => {
    const { gather, read } = await desk();
    await gather(a, b);
    read.length = 0;
    await gather(a, b);
    expect(read).toEqual([]);
    await gather(a, b, c);
    expect(read).toEqual([keyOf(c)]);
  });

  it('finds the same passage in two books', async () => {
    const { gather } = await desk();
    expect(await gather(a, b)).toMatchObject({
      a: { passages: { '1-1': [{ book: 'b', anchor: '1-1', reason: { kind: 'same words' } }] } },
      b: { passages: { '1-1': [{ book: 'a', anchor: '1-1', reason: { kind: 'same words' } }] } },
    });
  });

  it('keeps nothing of books that are gone', async () => {
    const { folder, gather } = await desk();
    await gather(a, b, c);
    await gather(a);
    expect(await readdir(join(folder, 'texts'))).toHaveLength(1);
    expect(await readdir(join(folder, 'found'))).toHaveLength(1);
  });

  it('finds again what has gone from the cache, when it is asked to', async () => {
    const { folder, gather } = await desk();
    const before = await gather(a, b);
    await rm(join(folder, 'found'), { recursive: true });
    expect(await gather.anew(a, b)).toEqual(before);
  });

  it('finds nothing in nothing', async () => {
    const { gather } = await desk();
    expect(await gather()).toEqual({});
  });
});
