import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoteTree } from '../markdown/note-syntax.ts';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { formatOf, isPrivate, slugOf, summariseNote } from './note-summary.ts';

function summaryOf(text: string, path = 'folder/name.md') {
  const parsed = parse(decode(Buffer.from(text)), path);
  if (parsed.kind !== 'note') throw new Error(`read as ${parsed.kind}`);
  const { tree } = readNoteTree(parsed.note.body, formatOf(path));
  return summariseNote(parsed.note, tree, { path, spelled: path }, 'key');
}

describe('slugOf', () => {
  it.each([
    ['笔记/读书 方法.md', '笔记/读书-方法'],
    ['a.mdx', 'a'],
    ['A.MD', 'A'],
    ['index.md', 'index'],
    ['a/index.md', 'a'],
    ['a/Index.mdx', 'a'],
    ['404.md', '404'],
    ['../../x.md', 'x'],
    ['...md', 'index'],
    ['a/../b.md', 'a/b'],
    ['a/.:./b.md', 'a/b'],
    ['a/ .. /b.md', 'a/b'],
    ['what? #1 100%.md', 'what-1-100'],
    ['emoji 🎉.md', 'emoji-🎉'],
    ['e\u0301.md', '\u00e9'],
    ['two\nlines\u0007.md', 'two-lines'],
    ['half \ud83c.md', 'half-\ufffd'],
    ['a.b.c.md', 'a.b.c'],
    ['C:\\x.md', 'Cx'],
  ])('makes %j the address %j', (file, slug) => {
    expect(slugOf(file)).toBe(slug);
  });

  it('keeps a name of 255 bytes within what a disk can hold', () => {
    const slug = slugOf(`${'长'.repeat(84)}.md`);
    expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(255);
  });

  it('never leads out of its folder, and can always be encoded', () => {
    const segment = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (names) => {
        const segments = slugOf(`${names.join('/')}.md`).split('/');
        for (const one of segments) {
          expect(one).not.toMatch(/^\.{0,2}$/);
          expect(one).not.toMatch(/[\\#?%\p{Cc}]/u);
          expect(() => encodeURIComponent(one)).not.toThrow();
        }
      }),
    );
  });
});

describe('a note’s summary', () => {
  it('takes the title from the frontmatter, the first heading or the name, in this order', () => {
    expect(summaryOf('---\ntitle: 题目\n---\n# Heading\n')).toMatchObject({
      title: '题目',
      titled: false,
    });
    expect(summaryOf('---\ntitle: Heading\n---\n\n# Heading #\n')).toMatchObject({ titled: true });
    expect(summaryOf('\n\n#   Heading  ##  \ntext')).toMatchObject({
      title: 'Heading',
      titled: true,
    });
    expect(summaryOf('text\n\n# Later\n')).toMatchObject({ title: 'name', titled: false });
    expect(summaryOf('---\ntitle: ""\n---\n')).toMatchObject({ title: 'name' });
  });

  it.each(['#\nNext line\n', '# \n\nLater\n', '# ##\nx', '#tag and words', '## Second'])(
    'sees no heading in %j',
    (text) => {
      expect(summaryOf(text)).toMatchObject({ title: 'name', titled: false });
    },
  );

  it('is quick with a heading made to be slow', () => {
    expect(summaryOf(`# a${' '.repeat(200_000)}${'#'.repeat(200_000)} b`).titled).toBe(true);
  });

  it('reads tags as a list, as words, and with the signs that Obsidian takes', () => {
    expect(summaryOf('---\ntags: [a, "#b"]\n---\nx').tags).toEqual(['a', 'b']);
    expect(summaryOf('---\ntags: "#a #b，c"\n---\nx').tags).toEqual(['a', 'b', 'c']);
    expect(summaryOf('---\ntags:\n  - a: b\n  - c\n---\nx').tags).toEqual(['c']);
  });

  it('reads one tag, tags between commas, and those in the text after them, each once', () => {
    const text = '---\ntags: 读书, "#方法"\ntag: One\n---\n#one #两个/三个 %%#密%% `#code`';
    expect(summaryOf(text).tags).toEqual(['读书', '方法', 'One', '两个/三个']);
  });

  it('reads other names as a list, or between commas, with blanks in them', () => {
    expect(summaryOf('---\naliases:\n  - 读后 感\n  - B\n---\nx').aliases).toEqual([
      '读后 感',
      'B',
    ]);
    expect(summaryOf('---\nalias: 读后 感, B，B\n---\nx').aliases).toEqual(['读后 感', 'B']);
    expect(summaryOf('x').aliases).toEqual([]);
  });

  it('knows when it was written and when it was changed', () => {
    expect(summaryOf('---\ncreated: 2024-01-02\nmodified: 2024-02-03\n---\nx')).toMatchObject({
      created: '2024-01-02',
      updated: '2024-02-03',
    });
    expect(summaryOf('---\ndate: 2024-01-02\n---\nx')).toMatchObject({
      created: '2024-01-02',
      updated: '2024-01-02',
    });
    expect(summaryOf('---\nupdated: 2024-01-02\n---\nx').created).toBeUndefined();
  });

  it('has a title without comments and signs', () => {
    expect(summaryOf('%% 密 %%\n\n# 书 ==名==%%密%% ^id\n')).toMatchObject({
      title: '书 名',
      titled: true,
    });
    expect(summaryOf('题目\n===\n')).toMatchObject({ title: '题目', titled: true });
    expect(summaryOf('export const a = 1\n\n# 题目\n', 'a.mdx').title).toBe('题目');
  });

  it('knows whether its page needs formulas and diagrams', () => {
    expect(summaryOf('$x$')).toMatchObject({ math: true, diagrams: false });
    expect(summaryOf('$5 和 $6，`$x$`')).toMatchObject({ math: false });
    expect(summaryOf('```mermaid\ngraph TD\n```')).toMatchObject({ math: false, diagrams: true });
  });

  it('reads the first date that is one', () => {
    expect(summaryOf('---\nupdated: soon\ndate: 2024-02-03\n---\nx').updated).toBe('2024-02-03');
    expect(summaryOf('---\ndate: 2024-13-45\n---\nx').updated).toBeUndefined();
  });

  it('ignores keys of other tools', () => {
    const note = summaryOf('---\nslug: ../../etc\nid: x\nlayout: y\n---\nx', 'a/b.md');
    expect(note.slug).toBe('a/b');
  });

  it('reads line ends of Windows', () => {
    expect(summaryOf('---\r\ntitle: CR\r\n---\r\n\r\n# Heading\r\n').title).toBe('CR');
    expect(summaryOf('# Heading\r\n\r\ntext').title).toBe('Heading');
  });

  it('is private when its writer says so, in any letters', () => {
    expect(isPrivate({ frontmatter: { draft: 'TRUE' }, body: '', bodyLine: 1 })).toBe(true);
    expect(isPrivate({ frontmatter: { publish: 'False' }, body: '', bodyLine: 1 })).toBe(true);
    expect(isPrivate({ frontmatter: { draft: 'later' }, body: '', bodyLine: 1 })).toBe(false);
  });
});
