import { describe, expect, it } from 'vitest';
import { createPaths } from '../paths/paths.ts';
import { tagPage } from '../taxa/tag-page.ts';
import { authorLinks, categoryLinks, tagLinks } from './name-links.ts';

const paths = createPaths('/b/');
const text = (words: readonly { text: string }[]) => words.map((word) => word.text).join('');

describe('links to what a name gathers', () => {
  it('are the names in a line of authors, which reads on as it is written', () => {
    const words = authorLinks('[美] Ada Marlowe、林溪 著', paths);
    expect(text(words)).toBe('[美] Ada Marlowe、林溪 著');
    expect(words.map(({ path }) => path && decodeURI(path)).filter(Boolean)).toEqual([
      '/b/authors/ada-marlowe/',
      '/b/authors/林溪/',
    ]);
  });

  it('are a category and those above it', () => {
    expect(categoryLinks(['文学', '小说'], paths).map(({ path = '' }) => decodeURI(path))).toEqual([
      '/b/categories/文学/',
      '',
      '/b/categories/文学/小说/',
    ]);
  });

  it('are tags, with or without their sign, but those that have no name', () => {
    expect(text(tagLinks(['a', 'b'], paths))).toBe('a、b');
    expect(tagPage('#C#/x', paths)).toBe('/b/tags/c~23/x/');
    expect(tagPage('#', paths)).toBeUndefined();
    expect(tagPage('../..', paths)).toBe('/b/tags/~2e~2e/~2e~2e/');
  });
});
