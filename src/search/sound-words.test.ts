import { describe, expect, it } from 'vitest';
import { soundWordsOf, toSoundWords } from './sound-words.ts';

describe('words for how a title is said', () => {
  it('are as they were: an index that lies on a server is read by them', () => {
    const tokens = toSoundWords(['k', '8', 'wang', '+', 'e']);
    expect(tokens).toEqual(['zqk8', 'zq8w', 'zqwa', 'zqan', 'zqng', 'zqg0', undefined, 'zqe0']);
  });

  it('stand one after the other wherever the letters are said', () => {
    const words = toSoundWords(['k', 'wang', 'luo']);
    expect(words.join(' ')).toContain(soundWordsOf('wanglu').join(' '));
    expect(words.join(' ')).toContain(soundWordsOf('kwang').join(' '));
    expect(soundWordsOf('w')).toEqual([]);
  });
});
