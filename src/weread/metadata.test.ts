import { describe, expect, it } from 'vitest';
import type { Field } from './block.ts';
import type { Frontmatter } from './frontmatter.ts';
import { readMetadata } from './metadata.ts';

function read(frontmatter: Frontmatter, fields: Readonly<Record<string, string>> = {}) {
  const blocks = Object.entries(fields).map(
    ([key, value], index): Field => ({ line: index + 1, key, value }),
  );
  return readMetadata({ bookId: '1', ...frontmatter }, blocks, 'folder/一本书.md');
}

const metadata = (...args: Parameters<typeof read>) => read(...args).metadata;

describe('the metadata of a book', () => {
  it('comes from the frontmatter first, then from the callout', () => {
    expect(metadata({ author: '甲' }, { 作者: '甲', 出版社: '乙' })).toMatchObject({
      author: '甲',
      publisher: '乙',
      extra: {},
    });
  });

  it('takes the title from the callout, or from the name of the file', () => {
    expect(metadata({}, { title: '书名' }).title).toBe('书名');
    expect(metadata({}).title).toBe('一本书');
    expect(readMetadata({}, [], '.md').metadata.title).toBe('.md');
  });

  it.each(['**《书名》**', '《书名》', '**书名**', '书名'])('reads the title %s', (title) => {
    expect(metadata({}, { title })).toMatchObject({ title: '书名', extra: {} });
  });

  it('keeps the signs that belong to a title', () => {
    expect(metadata({ title: '《红楼梦》与《水浒传》' }).title).toBe('《红楼梦》与《水浒传》');
  });

  it.each([
    ['读完', 'finished'],
    ['4', 'finished'],
    ['在读', 'reading'],
    ['2', 'reading'],
    ['3', 'reading'],
    ['未标记', 'unmarked'],
    ['1', 'unmarked'],
  ])('reads the status %s as %s', (readingStatus, status) => {
    expect(metadata({ readingStatus })).toMatchObject({ status, extra: {} });
  });

  it('takes a book with a last day as finished', () => {
    expect(metadata({ finishedDate: '2024-02-29' })).toMatchObject({
      status: 'finished',
      finished: '2024-02-29',
    });
  });

  it('keeps a status that it does not know', () => {
    const { status, extra } = metadata({ readingStatus: '弃读' });
    expect([status, extra]).toEqual([undefined, { readingStatus: '弃读' }]);
  });

  it.each([
    ['42%', 0.42],
    ['100%', 1],
    ['0%', 0],
    ['42', 0.42],
  ])('reads the progress %s', (progress, share) => {
    expect(metadata({ progress })).toMatchObject({ progress: share, extra: {} });
  });

  it.each(['-1', '-1%'])('knows no progress where the exporter writes %s', (progress) => {
    const { progress: share, extra } = metadata({ progress });
    expect([share, extra]).toEqual([undefined, {}]);
  });

  it('keeps a progress that can not be', () => {
    expect(metadata({ progress: '120%' }).extra).toEqual({ progress: '120%' });
  });

  it.each(['1970-01-01', 'Invalid date', 'null', ''])('knows no day where there is "%s"', (day) => {
    const { started, finished, extra } = metadata({ readingDate: day, finishedDate: day });
    expect([started, finished, extra]).toEqual([undefined, undefined, {}]);
  });

  it('reads days from dates, times and timestamps', () => {
    expect(
      metadata(
        { readingDate: '2024-01-02', lastReadDate: '2024-03-04T05:06:07.000Z' },
        { 出版时间: '2019-10-01 00:00:00' },
      ),
    ).toMatchObject({
      started: '2024-01-02',
      lastRead: '2024-03-04',
      published: '2019-10-01',
      extra: {},
    });
  });

  it('reads the rating as the share it is', () => {
    expect(metadata({ rating: '81.7%' }).rating).toBe(0.817);
    expect(metadata({ rating: '83.4%' }).rating).toBe(0.834);
  });

  it('takes seconds before words for the time spent', () => {
    expect(metadata({ readingTime: '1小时', readingTimestamp: '3661' }).readingTime).toBe(3661);
    expect(metadata({ readingTime: '1小时' }).readingTime).toBe(3600);
  });

  it('parts categories and tags however they are written', () => {
    expect(metadata({ category: '计算机-编程设计' }).category).toEqual(['计算机', '编程设计']);
    expect(metadata({ category: ['计算机', '编程设计'] }).category).toEqual(['计算机', '编程设计']);
    expect(metadata({ tags: '读书笔记 计算机' }).tags).toEqual(['读书笔记', '计算机']);
    expect(metadata({ tags: ['读书笔记', '计算机 网络'] }).tags).toEqual([
      '读书笔记',
      '计算机 网络',
    ]);
  });

  it('links nowhere but to the web', () => {
    const { cover, link, extra } = metadata(
      { cover: 'javascript:alert(1)' },
      { PC地址: 'file:///x' },
    );
    expect([cover, link]).toEqual([undefined, undefined]);
    expect(extra).toEqual({ cover: 'javascript:alert(1)', PC地址: 'file:///x' });
  });
});

describe('what the metadata has no place for', () => {
  it('is kept: the reader’s own keys, lists and nested values too', () => {
    expect(metadata({ 书架: '三层', 别名: ['甲', '乙'], 位置: { 行: '3' } }).extra).toEqual({
      书架: '三层',
      别名: '甲、乙',
      位置: '{"行":"3"}',
    });
  });

  it('is kept where the callout says something else than the frontmatter', () => {
    expect(metadata({ author: '甲', isbn: '978-1' }, { 作者: '乙', ISBN: '9781' }).extra).toEqual({
      作者: '乙',
    });
  });

  it('is not what the exporter alone needs', () => {
    const counts = { doc_type: 'weread', noteCount: '1', reviewCount: '0', lastReadTimestamp: '1' };
    expect(metadata(counts).extra).toEqual({});
  });

  it('may have the names of an object’s own properties', () => {
    const { extra } = metadata({ constructor: '甲', toString: '乙', ['__proto__']: '丙' });
    expect(extra).toEqual({ constructor: '甲', toString: '乙', _proto_: '丙' });
  });
});

describe('the id of a book', () => {
  it.each([
    ['27741281', '27741281', 'store'],
    ['CB_0aWx-z', 'CB_0aWx-z', 'imported'],
    ['MP_WXS_300', 'MP_WXS_300', 'article'],
    ['MP_WXS~300', 'MP_WXS-300', 'article'],
  ])('%s is %s, a book of the kind "%s"', (bookId, id, kind) => {
    expect(read({ bookId })).toMatchObject({ metadata: { id, kind }, problems: [] });
  });

  it.each(['../../etc', '.', 'a/b', 'a b', '-rf', '书', `9${'9'.repeat(100)}`, '%2e%2e'])(
    'is never %s',
    (bookId) => {
      const { metadata: found, problems } = read({ bookId });
      expect(found.id).toMatch(/^b[0-9a-z]{11}$/);
      expect(problems).toMatchObject([{ rule: 'book-id-unsafe' }]);
    },
  );

  it('is made of the ISBN, or else of the title, where there is none', () => {
    expect(read({ bookId: '', isbn: '978-0-00' })).toMatchObject({
      metadata: { id: 'isbn-978000' },
      problems: [{ rule: 'book-id-missing' }],
    });
    expect(read({ bookId: 'null', isbn: '../..' }).metadata.id).toMatch(/^b[0-9a-z]{11}$/);
  });
});
