import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coverSource } from './cover-source.ts';
import { CoverStore } from './cover-store.ts';
import { type Gathering, gatherCovers } from './gather-covers.ts';
import { anywhere, imageHost, picture, shortLimits, silentOrigin } from './testing/image-host.ts';

const jpeg = await picture(300, 420);
const dot = await picture(1, 1, 'png');
const day = 24 * 3600 * 1000;

let top: string;
let notes: string;
let store: CoverStore;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'garden-covers-'));
  notes = join(top, 'notes');
  await mkdir(join(notes, 'sub'), { recursive: true });
  store = new CoverStore(join(top, 'store'));
});

afterEach(() => rm(top, { recursive: true, force: true }));

const gather = (books: readonly { cover?: string; coverFile?: string }[], more = {}) => {
  const gathering: Gathering = {
    store,
    notes,
    fetches: true,
    reach: anywhere,
    limits: shortLimits,
    ...more,
  };
  return gatherCovers(
    books.map((book, at) => ({ file: `sub/${at}.md`, ...book })),
    gathering,
  );
};

async function recordOf(book: { cover?: string; coverFile?: string }) {
  const source = await coverSource({ file: 'sub/0.md', ...book }, notes);
  return source && store.record(source.key);
}

describe('the gathering of covers', () => {
  it('fetches each cover once, for all books and builds that show it', async () => {
    const { origin, asked } = await imageHost((_, response) =>
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg),
    );
    const books = [{ cover: `${origin}/a.jpg` }, { cover: `${origin}/a.jpg#x` }, {}];
    const first = await gather(books);
    expect(first).toMatchObject({ lacking: 0, offline: false, example: undefined });
    expect(await gather(books)).toMatchObject({ ready: 2, lacking: 0 });
    expect(asked).toEqual(['/a.jpg']);
    expect(await recordOf(books[0] ?? {})).toEqual({ kind: 'image', width: 300, height: 420 });
  });

  it('keeps an image as one of its own making', async () => {
    const turned = await sharp(jpeg).withMetadata({ orientation: 6 }).toBuffer();
    await writeFile(join(notes, 'sub', 'turned.jpg'), turned);
    expect(await gather([{ coverFile: 'turned.jpg' }])).toMatchObject({ ready: 1, lacking: 0 });
    const source = await coverSource({ file: 'sub/0.md', coverFile: 'turned.jpg' }, notes);
    const made = await store.rendition(source?.key ?? '', 'same', async (bytes) => bytes);
    const { format, width, height, orientation } = await sharp(made).metadata();
    expect({ format, width, height, orientation }).toEqual({
      format: 'webp',
      width: 420,
      height: 300,
      orientation: undefined,
    });
  });

  it('tells of what is no image, leaves it alone for a day, then tries again', async () => {
    let answers = () => Buffer.from('<html>');
    const { origin, asked } = await imageHost((_, response) =>
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(answers()),
    );
    const books = [{ cover: `${origin}/a.jpg` }];
    const failed = await gather(books);
    expect(failed).toMatchObject({ ready: 0, lacking: 1, offline: false });
    expect(failed.example?.file).toBe('sub/0.md');
    expect(failed.example?.reason).not.toBe('');
    answers = () => jpeg;
    expect(await gather(books)).toMatchObject({ ready: 0, lacking: 1 });
    expect(asked).toHaveLength(1);
    expect(await gather(books, { now: () => Date.now() + day })).toMatchObject({ ready: 1 });
  });

  it.each([
    [
      'an SVG, which may refer to files',
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>',
    ],
    ['half an image', jpeg.subarray(0, jpeg.length / 2)],
    ['a dot', dot],
    ['nothing', ''],
  ])('does not take %s for a cover', async (_, bytes) => {
    await writeFile(join(notes, 'sub', 'a.png'), bytes);
    expect(await gather([{ coverFile: 'a.png' }])).toMatchObject({ ready: 0, lacking: 1 });
  });

  it('notices soon that there is no network, and asks at once when it is back', async () => {
    const dead = await Promise.all(Array.from({ length: 8 }, silentOrigin));
    const books = dead.flatMap((origin) =>
      Array.from({ length: 50 }, (_, at) => ({ cover: `${origin}/${at}.jpg` })),
    );
    let asked = 0;
    const progress = () => {
      asked += 1;
    };
    const report = await gather(books, { progress });
    expect(report).toMatchObject({ ready: 0, lacking: 400, offline: true });
    expect(asked).toBeLessThan(12);
    expect(await recordOf(books[0] ?? {})).toBeUndefined();
  });

  it('gives up a host that does not answer, and not the others', async () => {
    const { origin } = await imageHost((_, response) =>
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg),
    );
    const dead = await silentOrigin();
    const books = [dead, origin].flatMap((host) =>
      Array.from({ length: 20 }, (_, at) => ({ cover: `${host}/${at}.jpg` })),
    );
    expect(await gather(books)).toMatchObject({ ready: 20, lacking: 20, offline: false });
  });

  it('asks a host for no more than two at a time', async () => {
    let active = 0;
    let most = 0;
    const { origin } = await imageHost((_, response) => {
      active += 1;
      most = Math.max(most, active);
      setTimeout(() => {
        active -= 1;
        response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg);
      }, 10);
    });
    const books = Array.from({ length: 9 }, (_, at) => ({ cover: `${origin}/${at}.jpg` }));
    expect(await gather(books)).toMatchObject({ ready: 9 });
    expect(most).toBe(2);
  });

  it('finds an image beside the note or from the top of the notes, and none outside', async () => {
    await writeFile(join(notes, 'sub', 'beside.jpg'), jpeg);
    await writeFile(join(notes, 'top.jpg'), jpeg);
    await writeFile(join(top, 'outside.jpg'), jpeg);
    await symlink(join(top, 'outside.jpg'), join(notes, 'linked.jpg'));
    const report = await gather([
      { coverFile: 'beside.jpg' },
      { coverFile: 'top.jpg' },
      { coverFile: '../../outside.jpg' },
      { coverFile: 'linked.jpg' },
      { coverFile: 'missing.jpg' },
    ]);
    expect(report).toMatchObject({
      ready: 2,
      lacking: 3,
      example: { file: 'sub/2.md', reason: '../../outside.jpg: ENOENT' },
    });
  });

  it('asks nobody where fetching is off', async () => {
    const { origin, asked } = await imageHost((_, response) => response.end());
    await writeFile(join(notes, 'sub', 'a.jpg'), jpeg);
    const books = [{ cover: `${origin}/a.jpg` }, { coverFile: 'a.jpg' }];
    expect(await gather(books, { fetches: false })).toMatchObject({ ready: 1, lacking: 0 });
    expect(asked).toEqual([]);
  });
});
