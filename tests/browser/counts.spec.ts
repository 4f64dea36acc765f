import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countOutput } from '../../scripts/bench/builds/output-count.ts';
import { inProject, projectRoot } from '../../scripts/project.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { keptFiles, openLibrary } from '../../src/library/open-library.ts';
import { createPaths } from '../../src/paths/paths.ts';
import { libraryRecords } from '../../src/search/library-records.ts';
import { manifestName, readManifest } from '../../src/search/manifest.ts';
import { readSettings } from '../../src/site/settings.ts';
import { inventedLibrary, siteNamed } from '../sites.ts';
import { expect, test } from './garden.ts';

/**
 * What a library may take, however large it is. Where a change makes a site heavier on purpose, these
 * are what it has to move.
 */
const most = {
  /** Bytes for each highlight. */
  chapter: 1050,
  whole: 640,
  data: 300,
  'search index': 900,
  /** Of all files but fonts and scripts, which every site has once. */
  site: 4200,
  /** Bytes of a page that there is once, whatever it shows. */
  single: 120_000,
  /** Bytes of Astro's data store, for each book. */
  store: 1000,
  /** Pages that are none of a book's: for each book, and for all. */
  otherPages: { each: 2.5, once: 230 },
  /** Files that are no page: for each book and each highlight, and for all. */
  otherFiles: { book: 2, highlight: 0.35, once: 150 },
  /** What search can find, and the documents that it lies in; for each highlight. */
  records: 1.6,
  documents: 0.3,
};

const { out } = siteNamed('many');
const folders = {
  root: projectRoot,
  notes: inProject(inventedLibrary.notes),
  cache: inProject('.garden'),
};

async function libraryOnDisk() {
  const contents = await openLibrary(folders).read();
  const { books } = contents;
  const highlights = books.reduce((sum, book) => sum + book.highlights, 0);
  const chapters = books.reduce((sum, book) => sum + book.pages.length, 0);
  expect(highlights).toBeGreaterThan(inventedLibrary.size.highlights * 0.9);
  return { contents, books, highlights, chapters };
}

test.describe('a site of many books', () => {
  test.skip(!existsSync(inProject(out, 'index.html')), 'the site is not built');

  test('has a page for each book, each chapter and each whole book, and few pages besides', async () => {
    const [{ pages, kinds }, { books, chapters }] = await Promise.all([
      countOutput(inProject(out)),
      libraryOnDisk(),
    ]);
    const wholes = books.filter((book) => book.pages.length > 0).length;
    expect(kinds).toMatchObject({
      book: { files: books.length },
      chapter: { files: chapters },
      whole: { files: wholes },
    });
    const others = pages - books.length - chapters - wholes;
    expect(others).toBeLessThanOrEqual(books.length * most.otherPages.each + most.otherPages.once);
  });

  test('has few files that are no page', async () => {
    const [{ pages, files }, { books, highlights }] = await Promise.all([
      countOutput(inProject(out)),
      libraryOnDisk(),
    ]);
    const { book, highlight, once } = most.otherFiles;
    expect(files - pages).toBeLessThanOrEqual(books.length * book + highlights * highlight + once);
  });

  test('takes so many bytes for each highlight, and no more', async () => {
    const [{ bytes, kinds }, { highlights }] = await Promise.all([
      countOutput(inProject(out)),
      libraryOnDisk(),
    ]);
    for (const kind of ['chapter', 'whole', 'data', 'search index'] as const) {
      const each = (kinds[kind]?.bytes ?? 0) / highlights;
      expect.soft(each, kind).toBeGreaterThan(0);
      expect.soft(each, kind).toBeLessThanOrEqual(most[kind]);
    }
    const everySites = ['fonts', 'scripts and styles'].map((kind) => kinds[kind]?.bytes ?? 0);
    const own = everySites.reduce((left, kind) => left - kind, bytes);
    expect(own / highlights).toBeLessThanOrEqual(most.site);
    const single = Object.entries(kinds).filter(([, { files }]) => files === 1);
    expect(single.length).toBeGreaterThan(5);
    expect(single.filter(([, count]) => count.bytes > most.single)).toEqual([]);
  });

  test('finds every highlight in few documents', async () => {
    const { contents, highlights } = await libraryOnDisk();
    const { base } = siteNamed('many');
    const strings = stringsFor('zh-CN');
    const all = libraryRecords(contents, keptFiles(folders), createPaths(base), strings);
    let records = 0;
    for (const one of all) for (const page of await one.pages()) records += page.records.length;
    expect(records).toBeGreaterThanOrEqual(highlights);
    expect(records / highlights).toBeLessThanOrEqual(most.records);
    const manifest = readManifest(
      await readFile(join(inProject(out), 'pagefind', manifestName), 'utf8'),
    );
    expect(manifest.documents).toBeGreaterThan(0);
    expect(manifest.documents / highlights).toBeLessThanOrEqual(most.documents);
  });

  test('needs little of Astro’s data store for each book', async () => {
    const { books } = await libraryOnDisk();
    const { outputCache } = readSettings({ GARDEN_OUT: inProject(out) });
    const { size } = await stat(join(outputCache, 'astro', 'data-store.json'));
    expect(size / books.length).toBeGreaterThan(100);
    expect(size / books.length).toBeLessThanOrEqual(most.store);
  });
});
