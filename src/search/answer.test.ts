import { describe, expect, it } from 'vitest';
import { type Answer, answersOn } from './answer.ts';
import { readQuery } from './query.ts';
import { pageOf } from './testing/fake-engine.ts';
import { loaded } from './testing/loaded.ts';

function ask(typed: string, ...texts: string[]): Answer[] {
  const page = pageOf('/books/1/2/', texts, { title: '书' });
  return answersOn(loaded(page), readQuery(typed), {});
}

/** The excerpt with its matches in brackets. */
const drawn = (answer: Answer | undefined) =>
  answer?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('answers', () => {
  it('are the records that hold the query, each with its place', () => {
    expect(ask('网络', '没有', '容器网络', '网 络')).toEqual([
      {
        kind: 'highlight',
        path: '/books/1/2/#1',
        title: '书',
        chapter: '章',
        facts: { tags: [] },
        excerpt: [
          { text: '容器', marked: false },
          { text: '网络', marked: true },
        ],
      },
      expect.objectContaining({ path: '/books/1/2/#2' }),
    ]);
  });

  it('hold every term', () => {
    expect(ask('容器 网络', '容器', '网络', '网络与容器').map(({ path }) => path)).toEqual([
      '/books/1/2/#2',
    ]);
  });

  it('are none for no query', () => {
    expect(ask('  ', '网络')).toEqual([]);
  });

  it.each([
    ['ETWO', 'networknamespace', 'n[etwo]rknamespace'],
    ['结束第二', '一段结束。\n“第二段”', '一段[结束。\n“第二]段”'],
    ['kg', '重5㎏。', '重5[㎏]。'],
    ['fe', 'Cafe\u0301!', 'Ca[fe\u0301]!'],
    ['好好', '好好好好', '[好好好好]'],
    ['甲乙 乙丙', '甲乙丙', '[甲乙丙]'],
    ['……', '他说……好', '他说[……]好'],
    ['🙂', '笑🙂了', '笑[🙂]了'],
  ])('mark %j in %j', (typed, text, marked) => {
    expect(drawn(ask(typed, text)[0])).toBe(marked);
  });

  it('show of a long text what stands about the first match', () => {
    const text = `${'前面的话'.repeat(60)}。从这一句开始，要找的字在此${'后面的话'.repeat(60)}`;
    const excerpt = drawn(ask('要找的字', text)[0]) ?? '';
    expect(excerpt).toMatch(/^…从这一句开始，\[要找的字\]在此后面.*…$/);
    expect(excerpt.length).toBeLessThan(200);
  });

  it('show a match at the excerpt’s end whole, and half of no sign', () => {
    const text = `甲${'𠮷'.repeat(200)}乙`;
    for (const typed of ['甲', '乙']) {
      for (const { text: piece } of ask(typed, text)[0]?.excerpt ?? []) {
        expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }
    }
    const long = `网络${'甲'.repeat(157)}网络${'乙'.repeat(200)}`;
    expect(drawn(ask('网络', long)[0])).toMatch(/甲\[网络\]…$/);
  });
});
