import { describe, expect, it } from 'vitest';
import type { BookSummary } from '../library/book-summary.ts';
import type { NoteSummary } from '../library/note-summary.ts';
import { withBelow } from '../taxa/taxon.ts';
import { foremost, type NameIndex, namesOfKind, viewIndex } from './name-index.ts';
import { viewName } from './name-view.ts';
import { summary } from './testing/example-reading.ts';

const note = (title: string, tags: string[]): NoteSummary => ({
  slug: title,
  title,
  tags,
  format: 'md',
  file: `${title}.md`,
  spelled: `${title}.md`,
  key: title,
  titled: false,
  length: 0,
  aliases: [],
  math: false,
  diagrams: false,
});

const tagged = (tags: string[], more: Partial<BookSummary> = {}) =>
  summary(tags.join(), { tags, ...more });

const tagIndex = (...tags: string[]) =>
  viewIndex(namesOfKind('tags', { books: tags.map((tag) => tagged([tag])), notes: [] }), 'tags');

const letters = (index: NameIndex) =>
  index.pages.flatMap((page) =>
    page.letters.map(({ letter, lines }) => `${letter}:${lines.map(({ name }) => name).join(' ')}`),
  );

describe('the names of books and notes', () => {
  const books = [
    summary('一', { author: '林溪、[美]Ada Marlowe', category: ['计算机', '编程'] }),
    summary('二', { author: '【清】林溪 著', category: ['计算机'] }),
    summary('三'),
  ];

  it('are each person of a line, without the country', () => {
    const taxa = namesOfKind('authors', { books, notes: [] });
    expect(taxa.map(({ name, slug, entries }) => [name, slug, entries.length])).toEqual([
      ['林溪', '林溪', 2],
      ['Ada Marlowe', 'ada-marlowe', 1],
    ]);
  });

  it('are categories with those below them', () => {
    const taxa = withBelow(namesOfKind('categories', { books, notes: [] }));
    expect(taxa.map(({ slug, entries }) => `${slug} ${entries.length}`)).toEqual([
      '计算机 2',
      '计算机/编程 1',
    ]);
  });

  it('are the tags of both together', () => {
    const [taxon] = namesOfKind('tags', {
      books: [tagged(['#a/b'])],
      notes: [note('n', ['A'])],
    });
    expect(taxon?.entries.map(({ kind }) => kind)).toEqual(['book', 'note']);
    expect(taxon && viewName(taxon)).toMatchObject([
      { at: 1, all: 1, counts: { books: 1, notes: 1 }, below: [{ name: 'b', count: 1 }] },
    ]);
  });
});

describe('an index', () => {
  it('has no letters where it is seen at once, and stands in the order of sound', () => {
    const index = tagIndex('中', 'b', '阿', '9');
    expect(index.letters).toEqual([]);
    expect(letters(index)).toEqual([':9 阿 b 中']);
  });

  it('is divided by letters, Latin names among the Chinese, and what has no letter before all', () => {
    const many = Array.from({ length: 30 }, (_, at) => `z${at}`);
    const index = tagIndex('重构', '北京', 'Bash', '9', 'あ', '𠮷', ...many);
    expect(
      letters(index)
        .slice(0, 3)
        .map((line) => line.slice(0, 12)),
    ).toEqual([
      expect.stringMatching(/^#:/),
      expect.stringMatching(/^B:(?:北京 Bash|Bash 北京)/),
      'C:重构',
    ]);
    expect(index.letters.map(({ letter, page }) => letter + page)).toEqual([
      '#1',
      'B1',
      'C1',
      'Z1',
    ]);
  });

  it('goes on to another page where it is long, keeps a name with those below it, and loses none', () => {
    const tags = Array.from({ length: 900 }, (_, at) => `标签${at}/a`);
    const index = tagIndex(...tags);
    expect(index.count).toBe(1800);
    expect(index.pages.length).toBe(5);
    const lines = index.pages.flatMap((page) => page.letters.flatMap((one) => one.lines));
    expect(lines).toHaveLength(900);
    expect(lines.every(({ below }) => below.length === 1)).toBe(true);
  });

  it('leaves to its own page what stands below a name in hundreds', () => {
    const index = tagIndex(...Array.from({ length: 300 }, (_, at) => `a/${at}`));
    expect(index.pages).toHaveLength(1);
    expect(index.pages[0]?.letters[0]?.lines).toMatchObject([{ name: 'a', count: 300, below: [] }]);
  });

  it('names the foremost first', () => {
    const taxa = namesOfKind('tags', {
      books: [tagged(['少', '多']), tagged(['多'], { title: '又' })],
      notes: [],
    });
    expect(foremost(taxa, 1)).toEqual([{ name: '多', slug: '多', count: 2, below: [] }]);
  });
});

describe('what a name gathers', () => {
  it('comes in pages, each thing on one of them', () => {
    const books = Array.from({ length: 150 }, (_, at) =>
      tagged(['t'], { title: `书${at}`, highlights: 2 }),
    );
    const notes = Array.from({ length: 60 }, (_, at) => note(`n${at}`, ['t']));
    const [taxon] = namesOfKind('tags', { books, notes });
    const views = taxon ? viewName(taxon) : [];
    expect(views.map((view) => [view.books.length, view.notes.length])).toEqual([
      [96, 0],
      [54, 42],
      [0, 18],
    ]);
    expect(views.every(({ all, counts }) => all === 3 && counts.highlights === 300)).toBe(true);
    expect(new Set(views.flatMap((view) => view.books.map(({ title }) => title))).size).toBe(150);
  });
});
