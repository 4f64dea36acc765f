import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CborReader } from './cbor.ts';
import { joinedFilters, joinedWords, type Shard } from './joined-index.ts';
import { wordsOf } from './pagefind-files.ts';
import { type IndexFile, makeIndex } from './pagefind-index.ts';
import { signature } from './pagefind-meta.ts';

const contents = [
  ['网 络 公', '网 的网'],
  ['络 网 络', '公', '无'],
];
const numbers = [
  [undefined, 2, 4],
  [undefined, 1, 3, 5],
];

async function shards(): Promise<Shard[]> {
  return Promise.all(
    contents.map(async (texts, shard) => ({
      files: await makeIndex(
        texts.map((content, at) => ({
          url: `/${shard}/${at}/`,
          content,
          filters: { kind: at === 0 ? ['note', 'book'] : ['note'], shard: [String(shard)] },
        })),
      ),
      numbers: numbers[shard] ?? [],
    })),
  );
}

const plain = (content: Uint8Array) => {
  const all = gunzipSync(content);
  expect(all.toString('latin1', 0, signature.length)).toBe(signature);
  return new CborReader(all, signature.length);
};

/** Words of a file, with the numbers of the documents that hold them. */
function words(content: Uint8Array): [string, number[]][] {
  const reader = plain(content);
  expect(reader.array()).toBe(1);
  return Array.from({ length: reader.array() }, () => {
    expect(reader.array()).toBe(3);
    const word = reader.text();
    let document = 0;
    const documents = Array.from({ length: reader.array() }, () => {
      const items = reader.array() - 1;
      document += reader.number();
      reader.raw(items);
      return document;
    });
    expect(reader.array()).toBe(0);
    return [word, documents];
  });
}

describe('indexes that are joined', () => {
  it('have each word once, with the documents of all by their new numbers', async () => {
    const [all, ...more] = [...joinedWords(await shards(), 100_000)];
    expect(more).toEqual([]);
    expect(all?.first).toBe('公');
    expect(words(all?.content ?? new Uint8Array())).toEqual([
      ['公', [2, 3]],
      ['无', [5]],
      ['的网', [4]],
      ['络', [1, 2]],
      ['网', [1, 2, 4]],
    ]);
  });

  it('are cut between words, and a long one has a file of its own', async () => {
    const files = [...joinedWords(await shards(), 1)];
    expect(files.map(({ first }) => first)).toEqual(['公', '无', '的网', '络', '网']);
    expect(files.map(({ content }) => words(content).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('have the values of their filters together', async () => {
    const filters = joinedFilters(await shards()).map(({ filter, content }) => {
      const reader = plain(content);
      expect(reader.array()).toBe(2);
      expect(reader.text()).toBe(filter);
      const values = Array.from({ length: reader.array() }, () => {
        expect(reader.array()).toBe(2);
        const value = reader.text();
        return [value, Array.from({ length: reader.array() }, () => reader.number())];
      });
      return [filter, values];
    });
    expect(filters).toEqual([
      [
        'kind',
        [
          ['book', [1, 2]],
          ['note', [1, 2, 3, 4, 5]],
        ],
      ],
      [
        'shard',
        [
          ['0', [2, 4]],
          ['1', [1, 3, 5]],
        ],
      ],
    ]);
  });
});

describe('an index that is not as Pagefind 1.6 writes it', () => {
  const changed = async (change: (file: IndexFile) => IndexFile[]) => {
    const [first] = await shards();
    return [...wordsOf(first?.files.flatMap(change) ?? [])];
  };

  it.each([
    ['lacks a file', (): IndexFile[] => [], 'Pagefind made no'],
    [
      'has one without its signature',
      ({ path }: IndexFile): IndexFile[] => [
        {
          path,
          content: new Uint8Array(
            Buffer.from('H4sIAAAAAAAAAyvOz00tycjMS1dIzSlOVUjMKclPTy3JSC0CAELxLdEZAAAA', 'base64'),
          ),
        },
      ],
      'is not as Pagefind 1.6 writes it',
    ],
  ])('is refused where it %s', async (_, change, message) => {
    const onlyWords = (file: IndexFile) =>
      file.path.endsWith('.pf_index') ? change(file) : [file];
    await expect(changed(onlyWords)).rejects.toThrow(message);
  });
});
