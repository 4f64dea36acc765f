import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { referenceKey } from '../garden/reference.ts';
import { shownStore } from '../garden/shown-store.ts';
import { notesFolder, png } from '../library/testing/notes-folder.ts';
import { readSettings } from '../site/settings.ts';
import { markdownProcessor, shikiConfig } from './processor.ts';

async function render(text: string, note = '/nowhere/a.md') {
  const renderer = await markdownProcessor.createRenderer({ syntaxHighlight: false, shikiConfig });
  return renderer.render(text, { fileURL: pathToFileURL(note) });
}

const htmlOf = async (text: string) => (await render(text)).code;

/** Ids, and the ids that links of the text lead to. */
function idsIn(html: string) {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, id]) => decodeURI(id ?? ''));
  return { ids: all(/\sid="([^"]+)"/g), targets: all(/\shref="#([^"]+)"/g) };
}

describe('Markdown of the reader’s own', () => {
  it('loses scripts, handlers, frames and styles', async () => {
    const html = await htmlOf(`
<script>window.hacked = 1</script>

<img src="https://e.com/x.png" onerror="window.hacked = 1">

<iframe src="https://example.com"></iframe>

<style>body { display: none }</style>

[x](javascript:window.hacked=1) <a href="data:text/html,x">y</a>

<p style="color: red" class="user" onclick="1">words</p>
`);
    expect(html).not.toMatch(
      /<(?:script|iframe|style)|javascript:|onerror|onclick|hacked|href="data:/i,
    );
    expect(html).not.toContain('color: red');
    expect(html).toContain('words');
  });

  it('keeps the HTML that GitHub lets pass', async () => {
    const html = await htmlOf(
      '<details open><summary>更多</summary>\n\n**内容**\n\n</details>\n\n<kbd>Ctrl</kbd> H<sub>2</sub>O',
    );
    expect(html).toMatch(/<details open(?:="")?><summary>更多<\/summary>/);
    expect(html).toContain('<strong>内容</strong>');
    expect(html).toContain('<kbd>Ctrl</kbd>');
    expect(html).toContain('<sub>2</sub>');
  });

  it('has tables, task lists, strikethrough and bare links', async () => {
    const html = await htmlOf('| a |\n|---|\n| b |\n\n- [x] ~~done~~ https://example.com');
    expect(html).toContain('<table tabindex="0">');
    expect(html).toMatch(/<input[^>]*type="checkbox"/);
    expect(html).toContain('<del>done</del>');
    expect(html).toContain('<a href="https://example.com"');
  });

  it('has footnotes whose links lead somewhere, both ways', async () => {
    const html = await htmlOf('看这里[^a]，再看[^a]。\n\n[^a]: 脚注。');
    const { ids, targets } = idsIn(html);
    expect(targets.length).toBeGreaterThanOrEqual(4);
    for (const target of targets) expect(ids).toContain(target);
    const labels = [...html.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(ids).toContain(label);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has links to its own anchors and headings that lead there', async () => {
    const html = await htmlOf('[a](#mine) [b](#第二节)\n\n<p id="mine">x</p>\n\n## 第二节\n');
    const { ids, targets } = idsIn(html);
    expect(ids).toContain('第二节');
    expect(targets).toHaveLength(2);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('takes no id that the page around it has', async () => {
    const { ids, targets } = idsIn(
      await htmlOf('[x](#content)\n\n## Content\n\n<p id="content">x</p>'),
    );
    expect(ids).not.toContain('content');
    expect(targets).toHaveLength(1);
    expect(ids).toContain(targets[0]);
  });

  it('colours code for the light and the dark theme', async () => {
    const html = await htmlOf('```ts\nconst a: number = 1;\n```\n\n```no-such-language\n<b>&\n```');
    expect(html).toContain('--shiki-light:');
    expect(html).toContain('--shiki-dark:');
    expect(html).not.toMatch(/style="[^"]*(?<![\w-])color:/);
    expect(html.replace(/<[^>]+>/g, '')).toContain('const a: number = 1;');
    expect(html).not.toContain('<b>&\n');
  });

  it('gives Astro the images that are there, and shows the others as text', async () => {
    const { path } = await notesFolder({ 'pictures/x.png': png, 'words.txt': 'words' });
    const text = `![a](x.png?v=1) ![b][r] ![c](gone.png) ![d](words.txt)

<img src="./x.png" alt="e"> <img src="gone.png" alt="f">

[r]: x.png`;
    const note = join(path, 'a.md');
    const image = (name: string) => ({
      key: referenceKey({ form: 'path', embed: true, name }),
      shown: { kind: 'image' as const, url: name.endsWith('x.png') ? './pictures/x.png' : name },
    });
    shownStore(join(readSettings().outputCache, 'links')).write(note, [
      ...['x.png', './x.png', 'gone.png', 'words.txt'].map(image),
    ]);
    const { code, metadata } = await render(text, note);
    expect(metadata.localImagePaths).toEqual(['./pictures/x.png']);
    expect(code.match(/__ASTRO_IMAGE_/g)).toHaveLength(3);
    for (const shown of ['![c](gone.png)', '![d](words.txt)', '![f](gone.png)']) {
      expect(code).toContain(shown);
    }
    expect(code).not.toMatch(/<img[^>]*src="(?:\.\/)?(?:pictures\/)?(?:x|gone)\.png/);
  });

  it('is not stopped by an address that can’t be decoded', async () => {
    const html = await htmlOf('![x](https://e.com/%zz.png)\n\n<img src="https://e.com/%E5.png">');
    expect(html.match(/<img/g)).toHaveLength(2);
  });
});
