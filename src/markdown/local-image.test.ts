import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesFolder, png } from '../library/testing/notes-folder.ts';
import { addressOfImage, stateOfImage } from './local-image.ts';

describe('an image in a note', () => {
  it.each([
    'https://example.com/x.png',
    'HTTP://example.com/%zz.png',
    'data:image/png;base64,AAAA',
    '/public.png',
    '//example.com/x.png',
    '#x',
  ])('is not looked for where its address is %j', async (url) => {
    expect(await stateOfImage(url, '/nowhere/a.md')).toBe('elsewhere');
  });

  it('is found by its plain and by its encoded name', async () => {
    const { path } = await notesFolder({
      'x.png': png,
      '图 1.PNG': png,
      'sub/y.png': png,
      '100%.png': png,
    });
    const note = join(path, 'a.md');
    for (const url of [
      'x.png',
      './x.png',
      'x.png?raw=1#top',
      '图 1.PNG',
      '%E5%9B%BE%201.PNG',
      'sub/y.png',
      'sub/../x.png',
      '100%.png',
    ]) {
      expect(await stateOfImage(url, note), url).toBe('there');
    }
    expect(await stateOfImage('../x.png', join(path, 'sub', 'b.md'))).toBe('there');
  });

  it('is missing where no file is', async () => {
    const { path } = await notesFolder();
    expect(await stateOfImage('gone.png', join(path, 'a.md'))).toBe('missing');
    expect(await stateOfImage('%zz.png', join(path, 'a.md'))).toBe('missing');
  });

  it('is broken where the file is no image that Astro can read', async () => {
    const { path } = await notesFolder({
      'x.txt': 'words',
      'words.png': 'words',
      'empty.png': '',
      'sizeless.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      'folder.png/x': '',
    });
    for (const url of ['x.txt', 'words.png', 'empty.png', 'sizeless.svg', 'folder.png', '', '.']) {
      expect(await stateOfImage(url, join(path, 'a.md')), url).toBe('broken');
    }
  });

  it('has an address that can be decoded', () => {
    for (const url of ['%zz', 'a%', 'https://e.com/%zz', '%E5%9B.png']) {
      expect(() => decodeURI(addressOfImage(url))).not.toThrow();
    }
    expect(addressOfImage('a%20b.png?x#y')).toBe('a%20b.png');
    expect(addressOfImage('https://e.com/a?x#y')).toBe('https://e.com/a?x#y');
  });
});
