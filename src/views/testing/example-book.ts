import { stringsFor } from '../../i18n/strings.ts';
import { createPaths } from '../../paths/paths.ts';
import type { Book, Highlight, Section, Thought } from '../../weread/book.ts';

export const strings = stringsFor('zh-CN');
export const paths = createPaths('/base/');

/** Stands for the renderer of thoughts: shows what it was asked for. */
export const render = async (markdown: string, anchor: string) => `<${anchor}>${markdown}`;

export const around = { paths, strings, render };

export function highlight(anchor: string, more: Partial<Highlight> = {}): Highlight {
  return {
    kind: 'highlight',
    anchor,
    paragraphs: [`话 ${anchor}`],
    thoughts: [],
    line: 1,
    ...more,
  };
}

export function thought(anchor: string, text = '想法'): Thought {
  return { anchor, text, line: 1 };
}

export function section(id: string, more: Partial<Section> = {}): Section {
  return { id, kind: 'chapter', title: `章 ${id}`, items: [], sections: [], ...more };
}

export function bookOf(chapters: Section[], more: Partial<Book> = {}): Book {
  return {
    id: '123',
    kind: 'store',
    title: '书',
    category: [],
    tags: [],
    extra: {},
    file: 'a.md',
    chapters,
    reviews: [],
    prose: [],
    damaged: 0,
    ...more,
  };
}

/** A part with words of its own, two chapters below it, and a chapter whose title is not known. */
export const example = bookOf(
  [
    section('part-1', {
      kind: 'part',
      items: [highlight('0-1-2')],
      sections: [
        section('1', {
          items: [highlight('1-1-2', { thoughts: [thought('r1')] })],
          sections: [
            section('1.1', {
              kind: 'section',
              items: [highlight('1-3-4')],
              sections: [section('1.1.1', { kind: 'section', items: [highlight('1-5-6')] })],
            }),
          ],
        }),
      ],
    }),
    section('part-2', {
      kind: 'part',
      sections: [
        {
          id: '2',
          kind: 'chapter',
          number: '2',
          items: [],
          sections: [section('2.3', { kind: 'section', items: [highlight('2-1-2')] })],
        },
      ],
    }),
    section('3', {
      items: [
        { kind: 'remark', quote: ['· 引文'], thought: thought('r2') },
        { kind: 'prose', text: '认不出的一行', line: 42 },
      ],
    }),
  ],
  { reviews: [thought('r3', '书评')], prose: [{ kind: 'prose', text: '散落的一行', line: 7 }] },
);
