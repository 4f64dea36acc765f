import { describe, expect, it } from 'vitest';
import { readImageFile } from './metadata-values.ts';

describe('an image beside the notes', () => {
  it.each([
    ['a.jpg', 'a.jpg'],
    ['covers/甲 乙.PNG', 'covers/甲 乙.PNG'],
    ['covers\\a.webp', 'covers/a.webp'],
    ['![[a.jpg]]', 'a.jpg'],
    ['[[covers/a.jpg|200]]', 'covers/a.jpg'],
    ['![封面](a.jpg)', 'a.jpg'],
    ['../a.avif', '../a.avif'],
  ])('%s', (text, path) => {
    expect(readImageFile(text)).toBe(path);
  });

  it.each([
    'https://a.example/b.jpg',
    'file:///b.jpg',
    '/etc/b.jpg',
    'C:\\b.jpg',
    'a.svg',
    'words',
    '',
  ])('is not what %s means', (text) => {
    expect(readImageFile(text)).toBeUndefined();
  });

  it('is told quickly of a text made to be slow', { timeout: 3_000 }, () => {
    for (const sign of ['![[', '![', '[[a|', '![](', ' ']) readImageFile(sign.repeat(100_000));
  });
});
