import { describe, expect, it } from 'vitest';
import { markdownProcessor, shikiConfig } from './processor.ts';

async function headingsOf(text: string) {
  const renderer = await markdownProcessor.createRenderer({ syntaxHighlight: false, shikiConfig });
  const { code, metadata } = await renderer.render(text);
  expect(metadata.headings.map(({ depth }) => depth)).toEqual(
    [...code.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank)),
  );
  return metadata.headings.map(({ depth, slug }) => `${depth} ${slug}`);
}

describe('the headings of a note', () => {
  it('keep their ranks below a title', async () => {
    expect(await headingsOf('# 题目\n\n## 一\n\n### 二')).toEqual(['1 题目', '2 一', '3 二']);
    expect(await headingsOf('字\n\n## 一')).toEqual(['2 一']);
  });

  it('step down where several are titles, and keep their ids', async () => {
    expect(await headingsOf('# 题目\n\n## 一\n\n# 又一个\n\n###### 六')).toEqual([
      '1 题目',
      '3 一',
      '2 又一个',
      '6 六',
    ]);
  });

  it('step down where the note does not begin with the title', async () => {
    expect(await headingsOf('字\n\n# 一\n\n字[^1]\n\n[^1]: 注')).toEqual([
      '2 一',
      '2 user-content-footnote-label',
    ]);
  });
});
