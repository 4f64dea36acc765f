import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { foreignAddresses, weighPage } from './page-weight.ts';

describe('the weight of a page', () => {
  it('is that of its styles, and of its modules with all that they import, each once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-weight-'));
    await mkdir(join(folder, '_astro'));
    const files = {
      'index.html':
        '<link rel="stylesheet" href="/g/_astro/a.css"><link rel="icon" href="/g/x.svg"><script>let a</script><script type="module" src="/g/_astro/a.js"></script><script type="module">import"/g/_astro/c.js"</script>',
      '_astro/a.css': 'p{color:red}',
      '_astro/a.js': 'import{t as e}from"./b.js";import("./later.js");e()',
      '_astro/b.js': 'import"./a.js";export{t}from"./c.js";let t="from \\"./no.js\\""',
      '_astro/c.js': 'export let t=1',
      '_astro/later.js': 'never()',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const packed = (text: string) => gzipSync(text).length;
    expect(await weighPage(folder, '/g/', 'index.html')).toEqual({
      html: packed(files['index.html']),
      css: packed(files['_astro/a.css']),
      js:
        packed(files['_astro/a.js']) + packed(files['_astro/b.js']) + packed(files['_astro/c.js']),
    });
    await rm(join(folder, '_astro', 'c.js'));
    await expect(weighPage(folder, '/g/', 'index.html')).rejects.toThrow('c.js');
    await rm(folder, { recursive: true });
  });
});

describe('what loads from another host', () => {
  it.each([
    ['a.html', '<img alt="" src="https://x.example/a.png">', 1],
    ['a.html', '<img srcset="/a.png 1x, //x.example/a.png 2x" alt="">', 1],
    ['a.html', '<link rel="preconnect" href="https://x.example">', 1],
    ['a.html', '<p style="background:url(http://x.example/a)">', 1],
    ['a.css', '@import "//x.example/a.css";p{background:url("https://x.example/b")}', 2],
    ['a.js', 'fetch("https://x.example/a");import"https://x.example/b"', 2],
    ['a.html', '<a href="https://x.example">x</a><img alt="" src="/g/a.png">', 0],
    ['a.html', '<link rel="canonical" href="https://x.example/">', 0],
    ['a.js', 'let a="https://example.com"', 0],
    ['a.css', 'p{background:url(data:image/png;base64,a//b)}', 0],
  ])('is told of %s: %s', (file, text, count) => {
    expect(foreignAddresses(file, text)).toHaveLength(count);
  });
});
