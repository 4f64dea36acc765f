import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFully } from './full-fold.ts';
import { soundsOf } from './pinyin.ts';

const said = (text: string, what?: 'name') => soundsOf(text, what).join(' ');

describe('pinyin', () => {
  it.each([
    ['重庆会计', 'chong qing kuai ji'],
    ['银行的行长很长', 'yin hang de hang zhang hen chang'],
    ['音乐使人快乐', 'yin yue shi ren kuai le'],
    ['绿皮书', 'lv pi shu'],
    ['重构：改善既有代码的设计', 'chong gou gai shan ji you dai ma de she ji'],
    ['網絡權威指南', 'wang luo quan wei zhi nan'],
    ['K8s 网络', 'k 8 s wang luo'],
    ['《C++》の🙂', 'c + + の 🙂'],
    ['', ''],
  ])('of %j is %j', (text, sounds) => {
    expect(said(text)).toBe(sounds);
  });

  it('of a name begins with a surname, whatever stands before it', () => {
    expect(said('单田芳', 'name')).toBe('shan tian fang');
    expect(said('[清] 曾国藩', 'name')).toBe('qing zeng guo fan');
  });

  it('has one sound for every folded character', () => {
    const unit = fc.constantFrom(...'重庆会计網絡长行乐，《》· ㎏ＡbC9\u0301がé🙂𠮷|+㑇');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(soundsOf(text)).toHaveLength([...foldFully(text).text].length);
      }),
      { numRuns: 1000 },
    );
  });
});
