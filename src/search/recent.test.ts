import { describe, expect, it } from 'vitest';
import { recentSearches } from './recent.ts';

function storage(kept?: string) {
  let value = kept ?? null;
  return {
    getItem: () => value,
    setItem: (_: string, text: string) => {
      value = text;
    },
  };
}

describe('recent searches', () => {
  it('are the last ten, each once, the last first', () => {
    const store = storage();
    const recent = recentSearches(() => store);
    for (let n = 0; n < 12; n += 1) recent.add(`词${n}`);
    recent.add(' 词5 ');
    recent.add('  ');
    expect(recent.list()).toHaveLength(10);
    expect(recent.list().slice(0, 3)).toEqual(['词5', '词11', '词10']);
  });

  it('can be forgotten', () => {
    const store = storage();
    const recent = recentSearches(() => store);
    recent.add('一');
    recent.add('二');
    recent.remove('一');
    expect(recent.list()).toEqual(['二']);
    recent.clear();
    expect(recent.list()).toEqual([]);
  });

  it.each(['', '{', '{"a":1}', '[1,null,{}]', '"x"'])('are none where %j was kept', (kept) => {
    expect(recentSearches(() => storage(kept)).list()).toEqual([]);
  });

  it('are none where the browser refuses, which hurts no one', () => {
    const recent = recentSearches(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    recent.add('一');
    recent.clear();
    expect(recent.list()).toEqual([]);
  });
});
