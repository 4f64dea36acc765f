import fc, { type Arbitrary } from 'fast-check';
import type { Hazard } from './printer.ts';

/** A text that still wants the sign which no other text of the book has. */
export type Draft = (serial: string) => string;

export const words = fc.constantFrom(
  '海风把窗帘吹成一面帆',
  '他数到第七级台阶',
  '时间并不流逝，流逝的是我们',
  '“为什么？”她问。',
  '先写接口，再写实现；',
  '网络namespace',
  '盐与铁的账目',
);

/** What real highlights hold inside a line. */
export const oddities = fc.constantFrom(
  '',
  '',
  '[插图]',
  '\ufffc',
  '\u200b',
  '\u3000',
  '\u00a0',
  'a\u2028b',
  'a\u000bb',
  '\ufeff',
  '\ue844',
  '😀',
  '👨‍👩‍👧',
  '<T>',
  '<script>',
  '</div>',
  '$x_1$',
  '$$',
  '|',
  'a | b',
  '`let x = 1`',
  '**重**',
  '==亮==',
  'CLONE_NEWNET*',
  '[^10^][^11^]',
  '[链接](https://example.com/a?b=c)',
  '[[双链]]',
  '](',
  '[x',
  'y]',
  '(z',
  '&amp;',
  '\\n',
  '{{x}}',
  '{% x %}',
  '#标签',
  'x^x',
  'é',
  '𠮷',
  'https://example.com/#a',
  '🔥',
  '12:30:45',
  '2024-01-02',
);

const hazards: Readonly<Record<Hazard, Arbitrary<string>>> = {
  heading: fc.constantFrom('# 井号', '## 第9章 假题', '### 3.7 假节', '#### ', '####### 七个'),
  list: fc.constantFrom('- 项', '* 项', '1. 项', '- [ ] 待办', '+ 项', '· 项'),
  quote: fc.constantFrom('> 引', '>引', '>> 引中引'),
  rule: fc.constantFrom('---', '***', '===', '- - -', '----', '--- 完 ---', '|---|---|'),
  fence: fc.constantFrom('```', '```js', '~~~', '| 甲 | 乙 |', '    缩进'),
  id: fc.constantFrom('幂是 ^x', '脚注 ^2', '^', 'a^b-c', '见 ^甲-1'),
  blank: fc.constant(''),
};

const between = fc.tuple(words, oddities, words).map((pieces) => pieces.join(''));

/** @param without What its lines may not look like. */
export function textDraft(without: readonly Hazard[]): Arbitrary<Draft> {
  const dangers = Object.entries(hazards)
    .filter(([name]) => !without.some((hazard) => hazard === name))
    .map(([, arbitrary]) => arbitrary);
  const line = dangers.length === 0 ? between : fc.oneof(between, ...dangers);
  const start =
    dangers.length === 0 ? words : fc.oneof({ weight: 3, arbitrary: words }, ...dangers);
  return fc
    .tuple(start, oddities, words, fc.array(line, { maxLength: 4 }), fc.oneof(between, words))
    .map(([head, odd, rest, lines, last]) => (serial) => {
      const first = `${head}${odd}句${serial}，${rest}`.trim();
      return lines.length === 0 ? first : [first, ...lines, last].join('\n');
    });
}
