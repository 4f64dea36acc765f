import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readNoteTree } from './note-syntax.ts';
import { markdownProcessor, shikiConfig } from './processor.ts';

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('a note in Obsidian’s Markdown', () => {
  it.each(names)('becomes the HTML that it should: %s', async (name) => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const renderer = await markdownProcessor.createRenderer({
      syntaxHighlight: false,
      shikiConfig,
    });
    // A site that was built here may have left what the links of the file itself lead to.
    const elsewhere = join(folder, 'elsewhere', name);
    const { code } = await renderer.render(text, { fileURL: pathToFileURL(elsewhere) });
    const { findings } = readNoteTree(text, 'md');
    const told = findings.map(({ rule, line, reason }) => `<!-- ${line} ${rule} ${reason} -->\n`);
    await expect(`${code}\n${told.join('')}`).toMatchFileSnapshot(path.replace(/md$/, 'html'));
  });
});
