import { describe, expect, it } from 'vitest';
import { readCallout } from './callout.ts';

describe('the first line of a callout', () => {
  it('tells a passage and its colour; the template’s own label is no text', () => {
    expect(readCallout('[!Cite]+ <span style="color: #ffce78;">Highlight</span>')).toMatchObject({
      kind: 'passage',
      words: '',
      colour: 'yellow',
    });
  });

  it.each([
    ['[!abstract] 书名', 'metadata', '书名'],
    ['[!INFO]- 书名', 'metadata', '书名'],
    ['[!bookinfo]+ **《书》**', 'metadata', '**《书》**'],
    ['[!Review] 书评 No.1', 'review', ''],
    ['[!Review] 写在标题上的书评', 'review', '写在标题上的书评'],
    ['[!Think] 想法在标题上', 'thought', '想法在标题上'],
    ['[!Annotation]+ <span style="color: ;">Annotation</span>', 'passage', ''],
    ['[!quote|notitle]', 'passage', ''],
    ['[!weread4] 划线在标题上', 'passage', '划线在标题上'],
    ['[!quote]+ 🟦', 'passage', ''],
    ['[!constructor] 原型上的名字', 'passage', '原型上的名字'],
    ['[!__proto__] 也是', 'passage', '也是'],
    ['[!cite] 行\u2028分', 'passage', '行\u2028分'],
  ])('of "%s" is %s', (words, kind, rest) => {
    expect(readCallout(words)).toMatchObject({ kind, words: rest });
  });

  it.each(['划线', '[链接](地址)', '![图](址)', '[!]', '[!没有关上'])('is not "%s"', (words) => {
    expect(readCallout(words)).toBeUndefined();
  });

  it('takes no more time for a thousand spans that are not closed', () => {
    const start = performance.now();
    readCallout(`[!cite] ${'<span '.repeat(2e5)}`);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
