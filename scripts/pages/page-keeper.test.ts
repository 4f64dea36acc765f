import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepingPages } from './page-keeper.ts';
import type { PagesBefore } from './pages-before.ts';

const routeOf = (type: 'page' | 'endpoint'): RouteData => ({
  type,
  route: '',
  component: '',
  distURL: [],
  params: [],
  segments: [],
  pattern: /^/,
  prerender: true,
  fallbackRoutes: [],
  isIndex: false,
  origin: 'project',
});
const [page, endpoint] = [routeOf('page'), routeOf('endpoint')];

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

async function keeping(paths: Paths, names: readonly string[] = []) {
  const site = await mkdtemp(join(tmpdir(), 'garden-keeper-'));
  onTestFinished(() => rm(site, { recursive: true, force: true }));
  await mkdir(join(site, '_astro'));
  for (const name of names) await writeFile(join(site, '_astro', name), '');
  const before = {
    begin: vi.fn<PagesBefore['begin']>(),
    take: vi.fn<PagesBefore['take']>((_file, print) => print === 'same'),
  };
  const progress = vi.fn<(done: number, all: number) => void>();
  const usual = {
    name: 'usual',
    getStaticPaths: async () => paths,
    render: async () => new Response('page'),
  };
  const keeper = keepingPages(usual, {
    site,
    base: '/',
    before,
    ready: Promise.resolve(),
    version: 'v',
    progress,
  });
  return { site, before, progress, keeper };
}

it('pages that show the same are not asked of Astro, and each is counted', async () => {
  const paths = [
    { pathname: '/books/1/', route: page, cacheKey: 'same' },
    { pathname: '/places/00.json', route: endpoint, cacheKey: 'same' },
    { pathname: '/books/2/', route: page, cacheKey: 'other' },
    { pathname: '/books/3/', route: page, cacheKey: '' },
    { pathname: '/', route: page },
  ];
  const { site, before, progress, keeper } = await keeping(paths);
  expect(await keeper.getStaticPaths()).toEqual(paths.slice(2));
  expect(before.take.mock.calls).toEqual([
    [join('books/1/index.html'), 'same', site],
    ['places/00.json', 'same', site],
    [join('books/2/index.html'), 'other', site],
  ]);
  expect(progress).toHaveBeenLastCalledWith(2, 5);
  await keeper.render(new Request('http://x/'), { routeData: page });
  expect(progress).toHaveBeenLastCalledWith(3, 5);
});

it('the pages of a book come in a row, and are written', async () => {
  const paths = ['/', '/books/1/', '/books/2/', '/books/1/3/', '/books/2/4/'].map((pathname) => ({
    pathname,
    route: page,
  }));
  const { site, keeper } = await keeping(paths);
  const asked = (await keeper.getStaticPaths()).map(({ pathname }) => pathname);
  expect(asked).toEqual(['/', '/books/1/', '/books/1/3/', '/books/2/', '/books/2/4/']);
  const left = await keeper.render(new Request('http://x/books/1/3/'), { routeData: page });
  expect(left instanceof Response && left.body).toBeNull();
  expect(await readFile(join(site, 'books', '1', '3', 'index.html'), 'utf8')).toBe('page');
});

it('of two pages of one name the first stays', async () => {
  const first = { pathname: '/tags/a', route: page, cacheKey: 'same' };
  const second = { pathname: '/tags/a/', route: page, cacheKey: 'other' };
  const { keeper } = await keeping([first, second]);
  expect(await keeper.getStaticPaths()).toEqual([]);
});

it('what pages are made with is also the names of styles and scripts', async () => {
  const { before, keeper } = await keeping([], ['b.js', 'a.css', 'c.webp']);
  await keeper.getStaticPaths();
  expect(before.begin).toHaveBeenCalledExactlyOnceWith('v a.css,b.js');
});
