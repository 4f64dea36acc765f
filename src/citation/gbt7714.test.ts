import { describe, expect, it } from 'vitest';
import { citeByGbt7714 } from './gbt7714.ts';
import type { Source } from './source.ts';

const cite = (source: Partial<Source>) =>
  citeByGbt7714({ id: '1', title: '山与河', online: false, ...source }, '2026-03-04');

describe('a reference by GB/T 7714—2015', () => {
  it('names author, title, translator, publisher and year', () => {
    expect(
      cite({
        title: '山与河：一部小史',
        author: '【美】艾伦·怀特',
        translator: '林溪',
        publisher: '远山出版社',
        published: '2019-05-01',
        address: 'https://weread.qq.com/web/reader/a',
      }),
    ).toBe('艾伦·怀特. 山与河: 一部小史[M]. 林溪, 译. 远山出版社, 2019.');
  });

  it('leaves out what is not known, with its punctuation', () => {
    expect(cite({})).toBe('山与河[M].');
    expect(cite({ author: '林溪', publisher: '远山出版社' })).toBe('林溪. 山与河[M]. 远山出版社.');
    expect(cite({ published: '2019-05-01' })).toBe('山与河[M]. 2019.');
  });

  it('names three people, and says that there are others', () => {
    expect(cite({ author: '甲一 乙二 丙三' })).toBe('甲一, 乙二, 丙三. 山与河[M].');
    expect(cite({ author: '甲一 乙二 丙三 丁四' })).toBe('甲一, 乙二, 丙三, 等. 山与河[M].');
    expect(cite({ author: '甲一等编著' })).toBe('甲一, 等. 山与河[M].');
    expect(cite({ title: 'Rivers', author: 'A B/C D/E F/G H' })).toBe(
      'A B, C D, E F, et al. Rivers[M].',
    );
  });

  it('says the edition apart from the title, but for the first', () => {
    expect(cite({ title: '山与河（第2版）' })).toBe('山与河[M]. 2版.');
    expect(cite({ title: '山与河（原书第三版）' })).toBe('山与河[M]. 3版.');
    expect(cite({ title: '山与河（第1版）' })).toBe('山与河[M].');
    expect(cite({ title: 'Rivers (第12版)' })).toBe('Rivers[M]. 12th ed.');
    expect(cite({ title: 'Rivers (第22版)' })).toBe('Rivers[M]. 22nd ed.');
    expect(cite({ title: '（第2版）' })).toBe('（第2版）[M].');
  });

  it('puts those behind the title who have translated it', () => {
    expect(cite({ author: '林溪 何舟译' })).toBe('山与河[M]. 林溪, 何舟, 译.');
  });

  it('says of what is online when it was there, when it was seen, and where', () => {
    expect(
      cite({
        online: true,
        author: '远山杂志',
        published: '2021-02-03',
        address: 'https://weread.qq.com/web/reader/a',
      }),
    ).toBe(
      '远山杂志. 山与河[EB/OL]. (2021-02-03)[2026-03-04]. https://weread.qq.com/web/reader/a.',
    );
    expect(cite({ online: true })).toBe('山与河[EB/OL].');
  });

  it('has no two full stops where a name ends in one', () => {
    expect(cite({ title: 'Rivers', author: 'John Pike Jr.' })).toBe('John Pike Jr. Rivers[M].');
  });
});
