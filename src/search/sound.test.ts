import { describe, expect, it } from 'vitest';
import { foldFully } from './full-fold.ts';
import { soundsOf } from './pinyin.ts';
import { whereSaid } from './sound.ts';

/** What of a title is said so, the pieces with a stroke between. */
function said(title: string, asked: string): string {
  const found = whereSaid(foldFully(title), soundsOf(title), asked);
  return found.map(({ begin, end }) => title.slice(begin, end)).join('|');
}

describe('a title', () => {
  it.each([
    ['Kubernetes网络权威指南', 'wlqwzn', '网络权威指南'],
    ['Kubernetes网络权威指南', 'wlqw', '网络权威'],
    ['Kubernetes网络权威指南', 'wangluoquan', '网络权'],
    ['Kubernetes网络权威指南', 'wangluoq', '网络权'],
    ['Kubernetes网络权威指南', 'zhinan', '指南'],
    ['Kubernetes网络权威指南', 'kuberneteswl', 'Kubernetes网络'],
    ['Kubernetes网络权威指南', 'kuberneteswangluo', 'Kubernetes网络'],
    ['Kubernetes 網絡', 'wl', '網絡'],
    ['重庆与会计', 'chongqing', '重庆'],
    ['重庆与会计', 'kuaiji', '会计'],
    ['《女，人》', 'nvren', '女，人'],
    ['西安', 'xian', '西安'],
    ['网络与网络', 'wl', '网络|网络'],
  ])('%j is found by %j: %j', (title, asked, found) => {
    expect(said(title, asked)).toBe(found);
  });

  it.each([
    ['网络权威指南', 'angluo'],
    ['网络权威指南', 'wan'],
    ['工程', 'go'],
    ['Kubernetes网络', 'swl'],
    ['网络', 'wlq'],
    ['网络', 'wangluoquan'],
    ['重庆', 'zhongqing'],
  ])('%j is not found by %j', (title, asked) => {
    expect(said(title, asked)).toBe('');
  });

  it('is looked at as far as its sounds go', () => {
    const found = whereSaid(foldFully('网络 | 权威'), ['wang', 'luo'], 'qw');
    expect(found).toEqual([]);
  });
});
