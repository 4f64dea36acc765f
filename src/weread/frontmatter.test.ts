import { describe, expect, it } from 'vitest';
import { listOf, readFrontmatter, textOf, wordsOf } from './frontmatter.ts';
import { splitLines } from './line.ts';

function read(text: string) {
  const { data, body, unread, problems } = readFrontmatter(splitLines(text), 'book.md');
  return {
    data,
    body: body.map((line) => line.text).join('\n'),
    first: body[0]?.number,
    unread: unread.map((line) => line.text),
    problems: problems.map(({ rule, place, details }) => ({ rule, line: place.line, ...details })),
  };
}

describe('a frontmatter', () => {
  it('keeps every value as the text it is', () => {
    const { data, problems } = read(
      '---\nisbn: 0123456789\nbookId: "27741281"\ndate: 2024-02-20\nread: yes\nempty:\nnull: null\n---\n',
    );
    expect(data).toEqual({
      isbn: '0123456789',
      bookId: '27741281',
      date: '2024-02-20',
      read: 'yes',
      empty: '',
      null: 'null',
    });
    expect(problems).toEqual([]);
  });

  it('reads lists, folded lines and quotes', () => {
    const { data } = read(
      "---\ntags:\n  - 甲\n  - 乙\ncover: >-\n  https://a\nauthor: '[美] 某'\n---\n",
    );
    expect(data).toEqual({ tags: ['甲', '乙'], cover: 'https://a', author: '[美] 某' });
  });

  it('may have spaces before its fence and blank lines above and inside', () => {
    const { data, body, first } = read('\n ---\ntitle: 书\n\n---\n正文');
    expect([data, body, first]).toEqual([{ title: '书' }, '正文', 6]);
  });

  it('is closed by the first rule; a second one is body', () => {
    expect(read('---\na: b\n---\n正文\n---\n后面')).toMatchObject({
      data: { a: 'b' },
      body: '正文\n---\n后面',
    });
  });

  it('may be empty', () => {
    expect(read('---\n---\n正文')).toMatchObject({ data: {}, body: '正文', problems: [] });
    expect(read('---\n# 只有注释\n---\n正文')).toMatchObject({ data: {}, problems: [] });
  });

  it('is absent where the file begins with text, or with a rule', () => {
    expect(read('# 题\n---\n')).toMatchObject({ data: {}, body: '# 题\n---\n', problems: [] });
    expect(read('---\n\n只是一条线')).toMatchObject({ data: {}, problems: [] });
    expect(read('----\na: b\n---\n')).toMatchObject({ data: {}, problems: [] });
    expect(read('')).toMatchObject({ data: {}, problems: [] });
  });

  it('takes the last of two equal keys', () => {
    expect(read('---\na: 1\na: 2\n---\n')).toMatchObject({ data: { a: '2' }, problems: [] });
  });

  it('can set no prototype', () => {
    const { data } = read('---\n__proto__:\n  polluted: yes\n---\n');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a broken frontmatter', () => {
  it('gives the keys that stand well, and names the line', () => {
    const { data, problems, unread, body } = read(
      '---\ntitle: 书\nauthor: [美] 某\nnote: "半截\n---\n正文',
    );
    expect(data).toEqual({ title: '书', author: '[美] 某', note: '"半截' });
    expect(problems).toMatchObject([{ rule: 'frontmatter-broken', line: 3 }]);
    expect([unread, body]).toEqual([[], '正文']);
  });

  it('hands over the lines that no key claims', () => {
    const { unread } = read('---\na: [\nlist:\n  - 甲\n: 没有键\n---\n');
    expect(unread).toEqual(['  - 甲', ': 没有键']);
  });

  it('may be no list of keys at all', () => {
    expect(read('---\n- 甲\n- 乙\n---\n')).toMatchObject({
      data: {},
      unread: ['- 甲', '- 乙'],
      problems: [{ rule: 'frontmatter-broken' }],
    });
  });

  it('may hold another document', () => {
    expect(read('---\na: 1\n--- b\nc: 2\n---\n')).toMatchObject({
      data: { a: '1', c: '2' },
      unread: ['--- b'],
      problems: [{ rule: 'frontmatter-broken' }],
    });
  });

  it('does not unfold a bomb of aliases', () => {
    const rows = Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`);
    const { problems } = read(`---\na0: &a0 x\n${rows.join('\n')}\n---\n`);
    expect(problems).toMatchObject([{ rule: 'frontmatter-broken' }]);
  });

  it('may be nested too deep for anyone', () => {
    const { problems } = read(`---\na: ${'['.repeat(100_000)}\n---\n`);
    expect(problems).toMatchObject([{ rule: 'frontmatter-broken' }]);
  });
});

describe('a frontmatter that is never closed', () => {
  it('ends where the text begins', () => {
    expect(read('---\ntitle: 书\ntags:\n  - 甲\n\n# 元数据\n键：值\na: b')).toEqual({
      data: { title: '书' },
      body: '\n# 元数据\n键：值\na: b',
      first: 5,
      unread: ['  - 甲'],
      problems: [{ rule: 'frontmatter-unclosed', line: 1 }],
    });
  });
});

describe('a frontmatter in another language', () => {
  it.each(['js', 'javascript', 'coffee', 'json', 'toml'])(
    'is not read as %s, and not run',
    (name) => {
      const { data, unread, problems, body } = read(
        `---${name}\n{ title: globalThis.ran = true }\n---\n正文`,
      );
      expect([data, unread, body]).toEqual([{}, ['{ title: globalThis.ran = true }'], '正文']);
      expect(problems).toEqual([{ rule: 'frontmatter-language', line: 1, language: name }]);
      expect(globalThis).not.toHaveProperty('ran');
    },
  );

  it('is read where the language is YAML', () => {
    expect(read('---yaml\na: b\n---\n')).toMatchObject({ data: { a: 'b' }, problems: [] });
  });
});

describe('a value', () => {
  it('is nothing where the exporter knew nothing', () => {
    for (const value of ['', '  ', 'null', '~', 'Invalid date', undefined, null, {}]) {
      expect(textOf(value)).toBeUndefined();
    }
    expect(textOf(' 文 ')).toBe('文');
    expect(textOf(5)).toBe('5');
  });

  it('is a list, or words with spaces or commas between', () => {
    expect(listOf(['甲', '乙丙'])).toEqual(['甲', '乙丙']);
    expect(listOf('甲 乙，丙、丁, 戊')).toEqual(['甲', '乙', '丙', '丁', '戊']);
    expect(listOf(null)).toEqual([]);
  });

  it('can be put into words, however deep it is', () => {
    expect(wordsOf(['甲', ['乙', '丙']])).toBe('甲、乙、丙');
    expect(wordsOf({ 甲: '乙' })).toBe('{"甲":"乙"}');
    expect(wordsOf(null)).toBe('');
  });
});

it('leaves out the echo of its last value, which the separated theme of 1.4.0 prints', () => {
  const lines = splitLines('---\nbookId: "1"\nlastReadDate: 2024-03-05\n5\n---\n正文');
  const { data, problems } = readFrontmatter(lines, 'a.md');
  expect(data).toEqual({ bookId: '1', lastReadDate: '2024-03-05' });
  expect(problems).toEqual([]);
});
