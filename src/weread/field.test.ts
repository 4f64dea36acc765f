import { describe, expect, it } from 'vitest';
import { readField, readIntroTitle, readMetadataLine } from './field.ts';

describe('a line of the metadata callout', () => {
  it.each([
    ['作者： 杜军', '作者', '杜军'],
    ['作者: 杜军', '作者', '杜军'],
    ['**作者**：杜军', '作者', '杜军'],
    ['**作者：**杜军', '作者', '杜军'],
    ['ISBN： ', 'ISBN', ''],
    ['PC地址：https://weread.example.com/a:b', 'PC地址', 'https://weread.example.com/a:b'],
    ['出版时间 2019-10-01 00:00:00', '出版时间', '2019-10-01 00:00:00'],
    ['![ 书|200](https://c.example.com/a.jpg)', 'cover', 'https://c.example.com/a.jpg'],
    ['![](<https://c.example.com/a.jpg>)', 'cover', 'https://c.example.com/a.jpg'],
    ['书名： 冒号：之后', '书名', '冒号：之后'],
  ])('"%s" is a field', (words, key, value) => {
    expect(readField(words)).toEqual({ key, value });
  });

  it.each([
    '没有键的一行',
    '这一行的冒号在很远很远很远的地方：值',
    '![[本地的图.jpg]]',
    '：没有键',
    '',
  ])('"%s" is none', (words) => {
    expect(readField(words)).toBeUndefined();
  });

  it('that has left the quote is a field only with a key of the template', () => {
    expect(readMetadataLine('他说：走吧', false)).toBeUndefined();
    expect(readMetadataLine('- 他说：走吧', false)).toEqual({ key: '他说', value: '走吧' });
    expect(readMetadataLine('作者：某人', false)).toEqual({ key: '作者', value: '某人' });
    expect(readMetadataLine('他说：走吧', true)).toEqual({ key: '他说', value: '走吧' });
  });

  it('may be the title of a callout for the introduction alone', () => {
    expect(readIntroTitle('**内容简介**')).toBe(true);
    expect(readIntroTitle('简介')).toBe(true);
    expect(readIntroTitle('书名')).toBe(false);
  });
});
