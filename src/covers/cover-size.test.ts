import { describe, expect, it } from 'vitest';
import { coverSize } from './cover-size.ts';

describe('the size of a cover', () => {
  it.each([
    [
      'of a book',
      { width: 720, height: 1000 },
      { width: 176, height: 235 },
      { width: 352, height: 469 },
    ],
    [
      'as WeRead has them',
      { width: 285, height: 412 },
      { width: 176, height: 235 },
      { width: 285, height: 380 },
    ],
    [
      'square',
      { width: 640, height: 640 },
      { width: 176, height: 176 },
      { width: 352, height: 352 },
    ],
    ['wide', { width: 960, height: 240 }, { width: 176, height: 44 }, { width: 352, height: 88 }],
    ['tall', { width: 240, height: 960 }, { width: 59, height: 235 }, { width: 117, height: 469 }],
    ['small', { width: 60, height: 80 }, { width: 60, height: 80 }, { width: 60, height: 80 }],
  ])('%s', (_, image, once, twice) => {
    expect(coverSize(image, 1)).toEqual(once);
    expect(coverSize(image, 2)).toEqual(twice);
  });
});
