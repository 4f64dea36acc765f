import { describe, expect, it } from 'vitest';
import { notesFolder, png } from './testing/notes-folder.ts';

async function check(files: Readonly<Record<string, string | Uint8Array>>) {
  const { library } = await notesFolder(files);
  const { notes, problems } = await library.read();
  return {
    notes: notes.map(({ file }) => file),
    problems: problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`),
    reasons: problems.map(({ details }) => String(details['reason'] ?? details['url'])),
  };
}

const front = '---\ntitle: Note\n---\n';

describe('a note in Markdown', () => {
  it('is published with its image missing, and says on which line', async () => {
    const { notes, problems } = await check({ 'a.md': `${front}\nwords\n\n![x](gone.png)\n` });
    expect(notes).toEqual(['a.md']);
    expect(problems).toEqual(['a.md:7 image-missing']);
  });

  it.each([
    ['by reference', '![x][r]\n\n[r]: gone.png\n'],
    ['as HTML', '<img alt="" src="gone.png">\n'],
    ['in a table', '| a |\n|---|\n| ![x](gone.png) |\n'],
    ['with a malformed address', '![x](%zz.png)\n'],
  ])('is told of an image that is missing %s', async (_name, text) => {
    const { notes, problems } = await check({ 'a.md': text });
    expect(notes).toEqual(['a.md']);
    expect(problems.map((line) => line.split(' ')[1])).toEqual(['image-missing']);
  });

  it('may show images in code, elsewhere, and beside it', async () => {
    const text = '`![](a.png)`\n\n    ![](b.png)\n\n![](https://e.com/c.png) ![](x.png)\n';
    expect((await check({ 'a.md': text, 'x.png': png })).problems).toEqual([]);
  });

  it('is told of a comment without an end and of a formula that can’t be set', async () => {
    const text = `${front}一 %%密%%\n\n二 %%没有关上\n\n$\\frac{1$\n`;
    for (const name of ['a.md', 'a.mdx']) {
      const { notes, problems } = await check({ [name]: text });
      expect(notes).toEqual([name]);
      expect(problems).toEqual([
        `${name}:4 comment-hidden`,
        `${name}:6 comment-unclosed`,
        `${name}:8 math-broken`,
      ]);
    }
  });

  it('is told of a file that is no image', async () => {
    const { problems, reasons } = await check({ 'a.md': '![](x.png)\n', 'x.png': 'words' });
    expect(problems).toEqual(['a.md:1 file-unreadable']);
    expect(reasons[0]).toContain('x.png');
  });

  it('may hold what would be broken MDX', async () => {
    const text = '<Foo {\n\nimport x from "y"\n\n{a}\n';
    expect(await check({ 'a.md': text })).toEqual({ notes: ['a.md'], problems: [], reasons: [] });
  });
});

describe('a note in MDX', () => {
  it('may import what is there, and use what it imports, exports and defines on the way', async () => {
    const text = `${front}
import Part from './part.astro'
import Other from 'part.astro'
import data, { a as b } from './data.json'
import sources from './part.astro?raw'
import { Image } from 'astro:assets'
import { join } from 'node:path'
import image from './x.png'
export const Inner = () => <b>inner</b>
export function Outer() { return <Inner /> }
export const { deep: [Deep], ...Rest } = { deep: [Inner] }

# {1 + 1}

<Part><Inner /><Deep /><Rest.x /></Part> <Outer>{[Inner].map((Item) => <Item />)}</Outer>
<Image src={image} alt="" /> <my-element /> <>fragment</> {data.a}

![](x.png) [^1]

[^1]: A note.
`;
    const { notes, problems, reasons } = await check({
      'a.mdx': text,
      'part.astro': '<slot />',
      'data.json': '{}',
      'x.png': png,
    });
    expect(reasons).toEqual([]);
    expect(problems).toEqual([]);
    expect(notes).toEqual(['a.mdx']);
  });

  it.each([
    ['an element that is not closed', `${front}\ntext\n\n<div>\n`, 7],
    ['a brace that is not closed', 'text\n\n{1 +\n', 4],
    ['an expression that is none', `${front}\n\n{1 +}\n`, 6],
    ['HTML’s comments', 'text\n\n<!-- words -->\n', 3],
    ['an import of a component that is not there', "import A from './gone.astro'\n\n<A />\n", 1],
    ['an import of a package that is not there', "\nimport a from 'no-such-package-x'\n", 2],
    ['a second export from nowhere', "text\n\nexport * from './gone'\n", 3],
    ['a component that nobody names', `${front}\ntext\n\n<Foo />\n`, 7],
    ['a member of what nobody names', 'text\n\n<foo.Bar />\n', 3],
    ['a component in an expression that nobody names', 'text\n\n{true && <Foo />}\n', 3],
    ['a component in an attribute that nobody names', 'text\n\n<p title={<Foo />}>x</p>\n', 3],
    ['a name that is given twice', 'export const a = 1\n\ntext\n\nexport const a = 2\n', 5],
    ['frontmatter that is no YAML', '---\ntitle: [a\n---\n\ntext\n', 2],
    ['a key that stands twice', '---\na: 1\na: 2\n---\n\ntext\n', 3],
    ['a layout that is not there', '---\nlayout: ./gone.astro\n---\n\ntext\n', 1],
  ])('is left out, and the others are not: %s', async (_name, text, line) => {
    const { notes, problems } = await check({ 'a.mdx': text, 'b.mdx': '# Good\n' });
    expect(notes).toEqual(['b.mdx']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^a\\.mdx:${line} (?:mdx-broken|frontmatter-broken)$`));
  });

  it.each(['a?b.mdx', 'a#b.mdx', '100%.mdx', 'folder#/a.mdx', 'a.MDX'])(
    'is left out with a name that Astro can’t read: %s',
    async (name) => {
      const { notes, problems } = await check({ [name]: '# words\n' });
      expect(notes).toEqual([]);
      expect(problems).toEqual([`${name}:1 mdx-broken`]);
    },
  );

  it('is left out if it is not UTF-8, for Astro reads nothing else', async () => {
    const gb = Buffer.from('d0c2b5c4d2bbd2b3a3acd4f5c3b4b6c1cae9a1a3', 'hex');
    const { notes, problems } = await check({ 'a.mdx': gb });
    expect(notes).toEqual([]);
    expect(problems).toContain('a.mdx:1 mdx-broken');
  });

  it('is published with an image missing, as Markdown is', async () => {
    const { notes, problems } = await check({ 'a.mdx': `${front}\n![x](gone.png)\n` });
    expect(notes).toEqual(['a.mdx']);
    expect(problems).toEqual(['a.mdx:5 image-missing']);
  });

  it('does not run its frontmatter', async () => {
    const text = '---js\nglobalThis.hacked = true\n---\n\ntext\n';
    const { problems } = await check({ 'a.mdx': text, 'b.md': text });
    expect(problems).toEqual(['a.mdx:1 frontmatter-language', 'b.md:1 frontmatter-language']);
    expect('hacked' in globalThis).toBe(false);
  });
});
