import { describe, expect, it } from 'vitest';
import { viewItem } from './quotation.ts';
import { highlight, paths, render, thought } from './testing/example-book.ts';

const at = { bookId: '123', chapterId: '1', paths, render, isHere: true, language: 'zh-CN' };

describe('a quotation', () => {
  it('has an address of its own', async () => {
    expect(await viewItem(highlight('6-644-890'), at)).toMatchObject({
      kind: 'highlight',
      anchor: '6-644-890',
      link: '#6-644-890',
    });
    const elsewhere = await viewItem(highlight('6-644-890'), { ...at, isHere: false });
    expect(elsewhere).toMatchObject({ link: '../1/#6-644-890' });
  });

  it('tells its place where its anchor does not, or seems to', async () => {
    const placeOf = async (anchor: string, own: object) => {
      const view = await viewItem(highlight(anchor, own), at);
      return view.kind === 'highlight' ? view.place : 'none';
    };
    const place = { chapterUid: 6, range: { start: 644, end: 890 } };
    expect(await placeOf('6-644-890', place)).toBeUndefined();
    expect(await placeOf('6-644-890-2', place)).toBe('6-644-890');
    expect(await placeOf('h3f2', { chapterUid: undefined, range: undefined })).toBeUndefined();
    expect(await placeOf('1-2', { chapterUid: undefined, range: undefined })).toBe('');
  });

  it('keeps its paragraphs apart and its text as it is', async () => {
    const paragraphs = ['<b>**x**</b>', '第二段'];
    expect(await viewItem(highlight('a', { paragraphs }), at)).toMatchObject({
      paragraphs: [
        { text: '<b>**x**</b>', hangs: false },
        { text: '第二段', hangs: false },
      ],
    });
  });

  it('hangs the mark of a list’s point, where there is a point', async () => {
    const paragraphs = ['· 一', '•二', '·', 'a · b'];
    expect(await viewItem(highlight('a', { paragraphs }), at)).toMatchObject({
      paragraphs: [
        { text: '一', hangs: true },
        { text: '二', hangs: true },
        { text: '·', hangs: false },
        { text: 'a · b', hangs: false },
      ],
    });
  });

  it('tells its language where the script gives it away, and it is not the page’s', async () => {
    const languages = ['漢字かな', '한국어', '汉字', 'English only', '123'].map(async (text) =>
      viewItem(highlight('a', { paragraphs: [text] }), at),
    );
    expect(await Promise.all(languages)).toMatchObject([
      { language: 'ja' },
      { language: 'ko' },
      { language: undefined },
      { language: undefined },
      { language: undefined },
    ]);
  });

  it('has its thoughts rendered, each with its own anchor', async () => {
    const thoughts = [thought('t1', '一'), thought('t2', '二')];
    expect(await viewItem(highlight('a', { thoughts }), at)).toMatchObject({
      thoughts: [{ html: '<t1>一' }, { html: '<t2>二' }],
    });
  });

  it('says whose a comment is that the reader liked', async () => {
    const thoughts = [thought('t1', '一'), { ...thought('t2', '二'), by: '阿棹' }];
    expect(await viewItem(highlight('a', { thoughts }), at)).toMatchObject({
      thoughts: [{ by: undefined }, { by: '阿棹' }],
    });
  });

  it('may be missing: a thought keeps the words that it speaks of', async () => {
    const remark = { kind: 'remark', quote: ['引文'], thought: thought('r') } as const;
    expect(await viewItem({ ...remark, quote: [...remark.quote] }, at)).toEqual({
      kind: 'remark',
      quote: [{ text: '引文', hangs: false }],
      thought: { anchor: 'r', html: '<r>想法', created: undefined },
    });
  });

  it('is not made of a line that nobody claims', async () => {
    expect(await viewItem({ kind: 'prose', text: '<i>', line: 9 }, at)).toEqual({
      kind: 'prose',
      anchor: 'p-9',
      text: '<i>',
    });
  });
});
