import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';
import { splitLines } from './line.ts';
import { readSimply } from './simple-frontmatter.ts';

const simply = (text: string) => readSimply(splitLines(text));

/** What YAML's library reads: a comment is nothing that could be read simply. */
function byLibrary(text: string) {
  const { data, problems } = readFrontmatter(splitLines(`---\n# YAML\n${text}\n---\n`), 'book.md');
  return { data, problems };
}

const signs = Array.from(
  ' \t\r\u00a0\u3000\u0085\u2028\ufeff"\'#&*!|>%@`[]{},?:-~<=.+_\\/0a划𠮷\ud83d',
);
const piece = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(': ', ' #', '- ', '---', '...', '<<', 'null', 'true', '1e3', '0x1f', '\\n', "''"),
  fc.constantFrom('https://a.example/b?c=d#e', '2024-05-02 21:14:03', '一书：二', '12%', 'C#'),
);
const words = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const keys = fc.constantFrom(
  'title',
  'date created',
  'a  b',
  'a - b',
  '作者',
  'a-b',
  '_',
  'constructor',
  'toString',
  'null',
  '__proto__',
);
const row = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(keys, words).map(([key, value]) => `${key}: ${value}`) },
  { weight: 2, arbitrary: fc.tuple(keys, words).map(([key, value]) => `${key}: "${value}"`) },
  { weight: 2, arbitrary: fc.tuple(keys, words).map(([key, value]) => `${key}: '${value}'`) },
  { weight: 2, arbitrary: keys.map((key) => `${key}:`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', ' ', '  ', '    '), words)
      .map(([indent, value]) => `${indent}- ${value}`),
  },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: words },
);

describe('a frontmatter of simple values', () => {
  it('is read as the library reads it, or not at all', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const text = rows.join('\n');
        const data = simply(text);
        if (data === undefined) return;
        read += 1;
        const library = byLibrary(text);
        expect(library.problems).toEqual([]);
        expect(Object.entries(data)).toEqual(Object.entries(library.data));
      }),
      { numRuns: 8000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('has plain words and words in quotes', () => {
    expect(
      simply(
        'doc_type: weread-notes\n\nbookId: "007"\n书名: \'C#: 一\'\nempty:\ncover: https://a/#b',
      ),
    ).toEqual({
      doc_type: 'weread-notes',
      bookId: '007',
      书名: 'C#: 一',
      empty: '',
      cover: 'https://a/#b',
    });
  });

  it('has lists', () => {
    expect(simply('tags:\n  - 甲\n  - "乙丙"\n\ndate created: 2024\n标签:\n- 丁')).toEqual({
      tags: ['甲', '乙丙'],
      'date created': '2024',
      标签: ['丁'],
    });
  });

  it.each([
    'tags: [甲]',
    'tags: ""\n  - 甲',
    'tags:\n  - 甲\n - 乙',
    'tags:\n  - 甲: 乙',
    'tags:\n  - - 甲',
    'intro: >-\n  两行',
    'a: b # c',
    'a: b: c',
    'a: "b\\n"',
    "a: 'b''c'",
    'a: *b',
    '# a',
    '一行话',
    '__proto__: a',
  ])('is left to the library: %s', (text) => {
    expect(simply(text)).toBeUndefined();
  });
});
