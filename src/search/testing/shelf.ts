import { stringsFor } from '../../i18n/strings.ts';
import { createPaths } from '../../paths/paths.ts';
import type { Book, Highlight, Item, Section, Thought } from '../../weread/book.ts';

export const around = { paths: createPaths('/my-notes/'), strings: stringsFor('zh-CN') };

let line = 0;

export function highlight(
  anchor: string,
  paragraphs: string[],
  thoughts: Thought[] = [],
): Highlight {
  line += 1;
  return { kind: 'highlight', anchor, paragraphs, thoughts, line };
}

export function thought(anchor: string, text: string): Thought {
  line += 1;
  return { anchor, text, line };
}

export function section(
  kind: Section['kind'],
  id: string,
  title: string | undefined,
  items: Item[],
  sections: Section[] = [],
): Section {
  return { id, kind, title, items, sections };
}

export function book(parts: Partial<Book> & Pick<Book, 'id' | 'title' | 'chapters'>): Book {
  return {
    kind: 'store',
    category: [],
    tags: [],
    extra: {},
    file: `${parts.title}.md`,
    reviews: [],
    prose: [],
    damaged: 0,
    ...parts,
  };
}

/** What is hard to find: words run together, punctuation, paragraphs, signs of many kinds. */
export const shelf: readonly Book[] = [
  book({
    id: '100',
    title: '容器网络札记：从内核到集群',
    author: '[意] 某甲',
    category: ['计算机', '网络'],
    intro: '一本讲容器如何彼此说话的书。',
    chapters: [
      section(
        'part',
        'p1',
        '上篇',
        [highlight('p-own', ['篇首题词：纸上得来终觉浅。'])],
        [
          section('chapter', '1', '第1章 名字空间', [
            highlight('1-10-90', [
              'Linux的namespace把资源装进一个个抽象的空间，如networknamespace和usernamespace。',
            ]),
            highlight('1-100-160', [
              'clone（）有CLONE_NEWNET等标志位；k8s、IPv6、10.0.0.0/8都能写。',
            ]),
            highlight('1-200-260', ['第一段在这里结束。', '第二段从这里开始，', '第三段收尾……”']),
          ]),
          section(
            'chapter',
            '2',
            undefined,
            [],
            [
              section('section', '2.1', '2.1 路由', [
                highlight('2-1-50', ['人人人都说，人人都好；好好好。“”（）……——！？']),
                highlight('2-60-90', ['ＡＢＣ全角，①②③，㎏与℃，Café au lait，ﬁle，straße。']),
                highlight('2-100-130', ['👨‍👩‍👧一家🙂，𠮷野家的𪚥，かなと가나다，Привет。']),
                highlight(
                  '2-140-170',
                  [
                    '<b>不是标签</b>&amp;&lt;，`a|b`，C++与C#，f(x)=x²，\\n，___PAGEFIND_ANCHOR___h1:0:x。',
                  ],
                  [
                    thought(
                      't-1',
                      '**想法**里有[链接](https://example.com/hidden)，也有`代码`。\n换了一行',
                    ),
                  ],
                ),
              ]),
            ],
          ),
        ],
      ),
    ],
    reviews: [thought('r-1', '值得再读一遍。')],
    prose: [{ kind: 'prose', text: '没有规则认得的一行', line: 7 }],
  }),
  book({
    id: '200',
    title: '诗',
    chapters: [
      section('chapter', 'a', '卷一', [
        highlight('a-1', ['的的的，的是的。']),
        highlight('a-2', ['a']),
        highlight('a-3', ['是']),
        highlight('a-4', ['。。。。']),
        {
          kind: 'remark',
          quote: ['床前明月光，', '疑是地上霜。'],
          thought: thought('t-2', '小时候背的'),
        },
        { kind: 'prose', text: '散落的一行文字', line: 30 },
      ]),
    ],
  }),
];
