import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineSite } from './site.ts';
import { lackingFont, webFont } from './web-font.ts';

const name = '@fontsource-variable/noto-serif-sc';
const off = defineSite({});
const on = defineSite({ webFont: true });

function stylesOf(site: typeof off): string[] {
  const styles: string[] = [];
  const setup: unknown = webFont({ site }).hooks['astro:config:setup'];
  if (typeof setup !== 'function') throw new TypeError('no hook');
  setup({
    injectScript: (stage: string, code: string) => {
      expect(stage).toBe('page-ssr');
      styles.push(...(code.match(/(?<=')\/src\/[^']*/g) ?? []));
    },
  });
  return styles;
}

async function projectWith(...packages: string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'garden-font-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const one of packages) {
    await mkdir(join(root, 'node_modules', one), { recursive: true });
    await writeFile(join(root, 'node_modules', one, 'package.json'), '{}');
  }
  return root;
}

describe('the font that a site may bring along', () => {
  it('is on no page unless it is asked for', () => {
    expect(stylesOf(off)).toEqual([]);
  });

  it('stands on every page before the system’s fonts, from the package that is asked for', () => {
    const [style = ''] = stylesOf(on);
    const css = readFileSync(join(import.meta.dirname, '../..', style), 'utf8');
    expect(css).toContain(`@import "${name}/`);
    expect(css).toMatch(/--font-serif:\s+"Noto Serif SC Variable",/);
  });

  it('is named where it is asked for and not installed', async () => {
    const [without, beside] = [await projectWith(), await projectWith(name)];
    expect(lackingFont({ site: on, root: without })).toBe(name);
    expect(lackingFont({ site: on, root: beside })).toBeUndefined();
    expect(lackingFont({ site: off, root: without })).toBeUndefined();
  });
});
