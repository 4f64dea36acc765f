import { describe, expect, it } from 'vitest';
import { Cutter } from './cutter.ts';
import { standardOf } from './fold-passage.ts';

const cutter = await Cutter.read();
const words = (text: string) => cutter.cut(standardOf(text));

describe('the words of a passage', () => {
  it('are those that tell what it is about', () => {
    expect(words('真正的自由不是随心所欲，而是自我主宰。')).toEqual(['自由', '随心所欲', '主宰']);
  });

  it('are the same in traditional writing', () => {
    expect(words('歷史與國家')).toEqual(words('历史与国家'));
  });

  it('are no numerals, no single characters, no grammar', () => {
    expect(words('第一章的第三次，我们在一九八四年如果没有，就会十分')).toEqual([]);
  });

  it('are foreign words too, but not those of English grammar', () => {
    expect(words('Kubernetes and the Pod')).toEqual(['kubernetes', 'pod']);
  });

  it('are each there once', () => {
    expect(words('自由，自由，还是自由')).toEqual(['自由']);
  });
});
