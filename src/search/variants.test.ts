import { describe, expect, it } from 'vitest';
import { toStandard } from './variants.ts';

describe('the standard writing', () => {
  it.each([
    ['網絡權威指南', '网络权威指南'],
    ['為 爲 为', '为 为 为'],
    ['裏 裡 里', '里 里 里'],
    ['山峯 高峰', '山峰 高峰'],
    ['臺灣 台湾 檯 颱', '台湾 台湾 台 台'],
    ['看著 看着', '看着 看着'],
    ['後來 皇后', '后来 皇后'],
    ['乾淨 幹 干', '干净 干 干'],
    ['隻 衹 祇 只', '只 只 只 只'],
    ['甚麼 什麽', '甚么 什么'],
    ['渋谷の国会図書館', '涩谷の国会图书馆'],
    ['愼 槪 硏', '慎 概 研'],
    ['芸芸众生 欠缺 罐', '芸芸众生 欠缺 罐'],
    ['linux 🙂 𠮷', 'linux 🙂 𠮷'],
  ])('of %j is %j', (written, standard) => {
    expect(toStandard(written)).toBe(standard);
    expect(toStandard(standard)).toBe(standard);
  });
});
