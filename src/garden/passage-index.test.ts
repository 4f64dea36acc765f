import { describe, expect, test } from 'vitest';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { onlyBook } from '../weread/testing/only-book.ts';
import { PassageIndex } from './passage-index.ts';

const text = `---
doc_type: weread-highlights-reviews
bookId: "27741281"
title: 网络
---
# 高亮划线
## 第1章 Linux
### 1.1 网络：命名空间
> [!quote] x
> 📌 一句话 
> ^6-644-890
- 💭 想到的 ^12345-7abcdefgh
### 1.2 其他
> 📌 另一句 
> ^27741281-7-10-20
## 第2章 Docker
> 📌 旧的一句 
> ^9-30-44
`;

const index = new PassageIndex(onlyBook(parse(decode(new TextEncoder().encode(text)), '网络.md')));

describe('the places of a book', () => {
  test.each([
    '6-644-890',
    '27741281-6-644-890',
    '27741281_6_644_890',
    '6_644_890',
    '6~644~890',
    '644-890',
    '27741281-6-644',
  ])('a highlight is found by the id %s', (id) => {
    expect(index.block(id)).toMatchObject({ kind: 'passage', page: '1', anchor: '6-644-890' });
  });

  test('a highlight whose export has the book in its id is found without it', () => {
    expect(index.block('7-10-20')).toEqual(index.block('27741281-7-10-20'));
    expect(index.block('7-10-20')).toMatchObject({ anchor: '7-10-20' });
  });

  test('an id of no highlight leads nowhere', () => {
    expect(index.block('6-645-890')).toBeUndefined();
    expect(index.block('99-644-890')).toBeUndefined();
    expect(index.block('')).toBeUndefined();
    expect(index.block('^')).toBeUndefined();
  });

  test('a thought is found by its own id', () => {
    expect(index.block('12345-7abcdefgh')).toMatchObject({ anchor: '12345-7abcdefgh' });
  });

  test.each(['1.1 网络：命名空间', '1.1 网络命名空间', '1.1  网络:命名空间'])(
    'a section is found by the title %s',
    (title) => {
      expect(index.heading(title)).toMatchObject({ kind: 'section', page: '1', anchor: 's-1.1' });
    },
  );

  test('a chapter is its page', () => {
    const found = index.heading('第2章 docker');
    expect(found).toMatchObject({ kind: 'section', page: '2', title: '第2章 Docker' });
    expect(found).not.toHaveProperty('anchor');
  });
});
