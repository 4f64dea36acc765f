import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { inProject } from '../../scripts/project.ts';
import { testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

const site = testSites.find(({ name }) => name === 'private');
const folder = inProject(site?.out ?? '');

/** Begins every word of the fixture that nobody may see, and every name of such a file. */
const secret = 'geheimzkw';
/** Begins the words beside them that everybody may see. */
const open = 'offenzyv';

interface Output {
  readonly file: string;
  readonly bytes: Buffer;
}

/** Every file of the site, as a browser has it after unpacking. */
async function everyFile(): Promise<Output[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Output[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    files.push({ file: path.slice(folder.length), bytes: isPacked ? gunzipSync(bytes) : bytes });
  }
  return files;
}

/** As a text, and with what stands behind percent signs and in Base64 left as it is. */
const mentions = ({ file, bytes }: Output, word: string) =>
  `${file}\n${bytes.toString('utf8')}`.toLowerCase().includes(word);

const plainColours = {
  blue: '0,0,255',
  green: '0,255,0',
  yellow: '255,255,0',
  magenta: '255,0,255',
};

/** The plain colours that an image is of; the fixture has one for each of its images. */
async function colourOf(image: Buffer): Promise<string | undefined> {
  const { data } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const near = [...data.subarray(0, 3)].map((value) => (value > 127 ? 255 : 0)).join();
  return Object.entries(plainColours).find(([, colour]) => colour === near)?.[0];
}

test.describe('what is private', () => {
  test.skip(!existsSync(join(folder, 'index.html')), 'the site is not built');

  test('is in no file of the site, in no name of one, and in no piece of the search', async () => {
    const files = await everyFile();
    const telling = files.filter((one) => mentions(one, secret)).map(({ file }) => file);
    expect(telling).toEqual([]);
  });

  test('would be found: what stands beside it is', async () => {
    const files = await everyFile();
    const holding = (word: string) =>
      files.filter((one) => mentions(one, `${open}${word}`)).map(({ file }) => file);
    for (const word of ['note', 'title', 'description', 'tag', 'heading', 'alt', 'child']) {
      expect(holding(word), word).not.toEqual([]);
    }
    for (const word of [
      'book',
      'author',
      'category',
      'chapter',
      'highlight',
      'thought',
      'review',
    ]) {
      expect(holding(word), word).not.toEqual([]);
    }
    expect(holding('quote'), 'the passage of a private thought').not.toEqual([]);
    expect(holding('note').some((file) => file.startsWith('/pagefind/'))).toBe(true);
  });

  test('has left no day on the time line, in the statistics or anywhere', async () => {
    const files = await everyFile();
    const dated = files.filter(({ file }) => /\.(?:html|json)$/.test(file));
    expect(dated.some((one) => mentions(one, '2024-01-02'))).toBe(true);
    expect(dated.filter((one) => mentions(one, '2031')).map(({ file }) => file)).toEqual([]);
  });

  test('has left no image, neither a note’s nor a cover', async () => {
    const images = (await everyFile()).filter(({ file }) =>
      /\.(?:webp|png|jpe?g|avif)$/.test(file),
    );
    const colours = new Set<string | undefined>();
    for (const { bytes } of images) colours.add(await colourOf(bytes));
    expect([...colours].sort()).toEqual(['blue', 'yellow']);
  });

  test('is not on the page of all problems, and is counted nowhere', async ({ page, garden }) => {
    await page.goto(await garden.find('private', 'health'));
    await expect(page.getByRole('main')).toContainText('2 个文件：1 个导出（1 本书），1 篇笔记');
    await page.goto(await garden.find('private', 'name'));
    await expect(page.getByRole('main')).not.toContainText(secret);
  });

  test('of a site that is not for search engines is said by every page and its robots.txt', async () => {
    const files = await everyFile();
    const pages = files.filter(({ file }) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      expect(mentions(page, '<meta name="robots" content="noindex"'), page.file).toBe(true);
    }
    const robots = files.find(({ file }) => file === '/robots.txt')?.bytes.toString('utf8');
    expect(robots).toContain('User-agent: *\nDisallow: /my-notes/pagefind/\n');
  });
});

for (const { name, out, env } of testSites) {
  test(`${name}: ${env?.['GARDEN_NOINDEX'] ? 'has' : 'needs'} ${env?.['GARDEN_NOINDEX'] ? 'a' : 'no'} robots.txt`, async () => {
    test.skip(!existsSync(join(inProject(out), 'index.html')), 'the site is not built');
    expect(existsSync(join(inProject(out), 'robots.txt'))).toBe(env?.['GARDEN_NOINDEX'] === '1');
  });
}
