import { describe, expect, it } from 'vitest';
import { asTyped } from '../garden/reference.ts';
import { readNoteTree } from './note-syntax.ts';
import { outlineOf } from './outline-of.ts';

const outline = (text: string, format: 'md' | 'mdx' = 'md') =>
  outlineOf(readNoteTree(text, format).tree);
const sentences = (text: string) => outline(text).references.map(({ sentence }) => sentence);

describe('the outline of a note', () => {
  it('has what it names, in order, with the lines', () => {
    const text = `[[a]] [b](b.md#x)

- ![[c.png]] ![](d.png) <img src="e.png">

[外](https://example.com) [锚](#x) [根](/x) \`[[f]]\` %%[[g]]%%

[h]: h.md

[h] ![i][h]`;
    const { references } = outline(text);
    expect(references.map((one) => `${one.line} ${asTyped(one)}`)).toEqual([
      '1 [[a]]',
      '1 b.md#x',
      '3 ![[c.png]]',
      '3 d.png',
      '3 e.png',
      '9 h.md',
    ]);
  });

  it('has the components of MDX that name a book, and none that work it out', () => {
    const text =
      '<Quote book="书" at="^1-2-3" />\n\n<BookCard book="书" />\n\n<Quote book={x} at="1" />\n\n<Other book="书" />';
    expect(outline(text, 'mdx').references.map(asTyped)).toEqual(['![[书#^1-2-3]]', '[[书]]']);
  });

  it('has the blocks that have names', () => {
    expect(outline('一段 ^one\n\n- 一\n- 二 ^two').blocks).toEqual(['one', 'two']);
  });
});

describe('the sentence around a link', () => {
  it.each([
    ['前一句。说到[[甲|某人]]的话！后一句。', '说到某人的话！'],
    ['说到[[甲]]和[[乙]]。', '说到甲和乙。'],
    ['**很**[[甲]]`码`', '很甲码'],
    ['# 标题[[甲]]', '标题甲'],
    ['| a |\n| - |\n| 格[[甲]] |', '格甲'],
    ['- 第一\n- 第二[[甲]]', '第二甲'],
    ['v1.2 的[[甲]] 说 no. 然后', 'v1.2 的甲 说 no.'],
  ])('of %j is %j', (text, sentence) => {
    expect(sentences(text)[0]).toBe(sentence);
  });

  it('is that before an embedded quotation, however many stand there, else that after it', () => {
    expect(sentences('甲。乙。\n\n![[a]]\n\n![[b]]\n\n丙。')).toEqual(['乙。', '乙。']);
    expect(sentences('![[a]]\n\n丙。丁。')).toEqual(['丙。']);
    expect(sentences('![[a]]')).toEqual(['']);
  });

  it('of a long one is what stands around the link', () => {
    const [sentence = ''] = sentences(`${'前'.repeat(300)}[[甲]]${'后'.repeat(300)}`);
    expect(sentence).toMatch(/^…前+甲后+…$/);
    expect(sentence.length).toBeLessThan(130);
  });
});
