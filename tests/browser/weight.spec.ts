import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject } from '../../scripts/project.ts';
import { foreignAddresses, weighPage } from '../../scripts/testing/page-weight.ts';
import { isLookedAt, testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

/** The most that a page may bring with it, in bytes after gzip; and the graph, when it is opened. */
const most = { js: 15_000, css: 20_000, chapter: 30_000, graph: 60_000 };

/** Pages that are an instrument rather than something to read; search and review load theirs. */
const instruments = /^(?:search|review|random)\//;
const chapter = /^books\/[^/]+\/[^/]+\/index\.html$/;

for (const { name, out, base } of testSites.filter(isLookedAt)) {
  test(`${name}: no page is heavier than its budget, and no file loads from another host`, async () => {
    const folder = inProject(out);
    test.skip(!existsSync(join(folder, 'index.html')), 'the site is not built');
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /\.(?:html|css|js|svg)$/.test(file),
    );
    const tooHeavy: unknown[] = [];
    const foreign: string[] = [];
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      for (const address of foreignAddresses(file, text)) foreign.push(`${file}: ${address}`);
      if (!file.endsWith('.html')) continue;
      const { html, css, js } = await weighPage(folder, base, file);
      if (css > most.css) tooHeavy.push({ file, css });
      if (js > most.js && !instruments.test(file)) tooHeavy.push({ file, js });
      const quotations = text.match(/<article id=/g)?.length ?? 0;
      if (chapter.test(file) && quotations <= 35 && html + css + js > most.chapter) {
        tooHeavy.push({ file, html, css, js });
      }
    }
    for (const file of files.filter((one) => /graph-canvas[^/]*\.js$/.test(one))) {
      const graph = gzipSync(await readFile(join(folder, file))).length;
      if (graph > most.graph) tooHeavy.push({ file, graph });
    }
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    expect(tooHeavy).toEqual([]);
    expect(foreign).toEqual([]);
  });
}
