import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { buildIndex } from './index-builder.ts';
import { recordsOfBook, recordsOfNote } from './page-records.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';
import { findablesOf } from './testing/findables.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';
import { around, book, highlight, section } from './testing/shelf.ts';

/*
 * That whoever types a word finds it, however it was written: through the real Pagefind, from the
 * books to the answers.
 */

const texts = [
  '容器的網絡是怎麽來的，後來者說。',
  '容器的网络是怎么来的，后来者说。',
  '看著窗外的山峯，裡面有臺灣的風。',
  '渋谷の図書館',
  '运行在Linux网络栈上的pod网络与iptables规则',
  '配置externalTrafficPolicy之后',
  'networknamespace与k8s一起',
  'C++与C#的比较',
  '“引号”里的话：全角，半角',
  'نص عربي و שלום',
];

const books = [
  book({
    id: '1',
    title: 'Kubernetes网络权威指南',
    author: '单某某',
    tags: ['云计算'],
    chapters: [
      section(
        'chapter',
        'c1',
        '第一章',
        texts.map((text, index) => highlight(`h${index}`, [text])),
      ),
    ],
  }),
  book({ id: '2', title: 'K8s网络入门', author: '某乙', chapters: [] }),
  book({ id: '3', title: '資治通鑑', author: '[宋] 司馬光', chapters: [] }),
  book({ id: '4', title: '重构：重新开始', author: '某丙', chapters: [] }),
];
const note = { slug: 'n', title: '会计笔记', format: 'md' as const, body: '正文', tags: [] };

let served: ServedIndex;

beforeAll(async () => {
  const pages = [
    ...books.flatMap((one) => recordsOfBook(one, around)),
    recordsOfNote(note, around),
  ];
  served = await serveIndex(await buildIndex(findablesOf(pages)));
});

afterAll(() => served.stop());

async function ask(typed: string): Promise<Answer[]> {
  const all: Answer[] = [];
  for await (const { answers } of search(served.engine, readQuery(typed), {}, 'best')) {
    all.push(...answers.filter(({ isPart }) => !isPart));
  }
  return all;
}

const drawn = ({ excerpt }: Answer) =>
  excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('highlights', () => {
  it.each([
    ['容器的網絡', ['[容器的網絡]是怎麽來的，後來者說。', '[容器的网络]是怎么来的，后来者说。']],
    [
      '网络是怎么来的',
      ['容器的[網絡是怎麽來的]，後來者說。', '容器的[网络是怎么来的]，后来者说。'],
    ],
    ['後來', ['容器的網絡是怎麽來的，[後來]者說。', '容器的网络是怎么来的，[后来]者说。']],
    ['看着', ['[看著]窗外的山峯，裡面有臺灣的風。']],
    ['山峰 裏面 台湾的风', ['看著窗外的[山峯]，[裡面]有[臺灣的風]。']],
    ['図書館', ['渋谷の[図書館]']],
    ['图书馆', ['渋谷の[図書館]']],
    ['Linux网络', ['运行在[Linux网络]栈上的pod网络与iptables规则']],
    ['pod網絡', ['运行在Linux网络栈上的[pod网络]与iptables规则']],
    ['iptables规则', ['运行在Linux网络栈上的pod网络与[iptables规则]']],
    ['ipta', ['运行在Linux网络栈上的pod网络与[ipta]bles规则']],
    ['externaltrafficpolicy', ['配置[externalTrafficPolicy]之后']],
    ['ExternalTraf', ['配置[externalTraf]ficPolicy之后']],
    ['trafficpolicy', ['配置external[TrafficPolicy]之后']],
    ['network namespace', ['[networknamespace]与k8s一起']],
    ['"network namespace"', ['[networknamespace]与k8s一起']],
    ['namespace', ['network[namespace]与k8s一起']],
    ['K8S一起', ['networknamespace与[k8s一起]']],
    ['C++', ['[C++]与C#的比较']],
    ['Ｃ＋＋', ['[C++]与C#的比较']],
    ['引号里的话全角半角', ['“[引号”里的话：全角，半角]']],
    ['里的话:全角', ['“引号”[里的话：全角]，半角']],
    ['عربي', ['نص [عربي] و שלום']],
  ])('are found by %j', async (typed, excerpts) => {
    const found = (await ask(typed)).filter(({ kind }) => kind === 'highlight').map(drawn);
    expect(found.sort()).toEqual(excerpts.sort());
  });
});

describe('titles, authors and tags', () => {
  it.each([
    ['wlqw', ['Kubernetes[网络权威]指南 | 单某某 | 云计算']],
    ['wangluoquan', ['Kubernetes[网络权]威指南 | 单某某 | 云计算']],
    ['kuberneteswl', ['[Kubernetes网络]权威指南 | 单某某 | 云计算']],
    ['WLQWZN', ['Kubernetes[网络权威指南] | 单某某 | 云计算']],
    ['wang luo quan', ['Kubernetes[网络权]威指南 | 单某某 | 云计算']],
    ['k8s 网络', ['[K8s网络]入门 | 某乙']],
    ['k8s wl', ['[K8s网络]入门 | 某乙']],
    ['smm', ['Kubernetes网络权威指南 | [单某某] | 云计算']],
    ['yunjisuan', ['Kubernetes网络权威指南 | 单某某 | [云计算]']],
    ['zztj', ['[資治通鑑] | [宋] 司馬光']],
    ['资治通鉴', ['[資治通鑑] | [宋] 司馬光']],
    ['司马光', ['資治通鑑 | [宋] [司馬光]']],
    ['chonggou', ['[重构]：重新开始 | 某丙']],
    ['kuaijibiji', ['[会计笔记]']],
    ['kjbj', ['[会计笔记]']],
  ])('are found by %j', async (typed, excerpts) => {
    const found = (await ask(typed)).filter(({ kind }) => kind === 'book' || kind === 'note');
    expect(found.map(drawn)).toEqual(excerpts);
  });

  it('that only sound so say it, and come after what is written so', async () => {
    const found = await ask('k8s');
    expect(found.map(({ isSaid }) => isSaid ?? false)).toEqual([false, false]);
    const [said] = await ask('wlqw');
    expect(said?.isSaid).toBe(true);
  });
});
