import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight, Item } from './book.ts';
import { inBookOrder } from './book-order.ts';
import { compareSpots, type Spot, type Stretch } from './stretch.ts';

/** A passage at a place of WeRead's, marked on a day of January. */
function mark(uid: number, start: number, day?: number): Highlight {
  return {
    kind: 'highlight',
    anchor: `${uid}-${start}`,
    chapterUid: uid,
    range: { start, end: start + 1 },
    paragraphs: ['句'],
    ...(day === undefined ? {} : { created: `2023-01-${String(day).padStart(2, '0')}T08:00:00` }),
    thoughts: [],
    line: 1,
  };
}

const placeOf = ({ chapterUid = 0, range }: Highlight): Spot => {
  return { uid: chapterUid, start: range?.start ?? 0 };
};

const prose = (text: string): Item => ({ kind: 'prose', text, line: 1 });

function stretch(title: string | undefined, ...items: Item[]): Stretch {
  return { heading: title === undefined ? undefined : { level: 2, title, line: 1 }, items };
}

/** Titles with the places below them. */
function ordered(...stretches: Stretch[]): string[] {
  return inBookOrder(stretches).stretches.map(({ heading, items }) =>
    [
      heading?.title ?? 'front',
      ...items.map((item) => (item.kind === 'highlight' ? item.anchor : '…')),
    ].join(' '),
  );
}

describe('passages of a chapter', () => {
  it('are set by their places where the file has them by their times', () => {
    expect(
      ordered(stretch('甲', mark(3, 50, 1), mark(3, 10, 2), prose('后'), mark(3, 30, 3))),
    ).toEqual(['甲 3-10 … 3-30 3-50']);
  });

  it('are set by their places where the newest come first, and where there are no times', () => {
    expect(ordered(stretch('甲', mark(3, 50, 9), mark(3, 30, 8), mark(3, 10, 7)))).toEqual([
      '甲 3-10 3-30 3-50',
    ]);
    expect(ordered(stretch('甲', mark(3, 50), mark(3, 30), mark(3, 10)))).toEqual([
      '甲 3-10 3-30 3-50',
    ]);
  });

  it('keep the file’s order where a rare id is of an older edition', () => {
    const marks = Array.from({ length: 20 }, (_, index) => mark(3, index * 10, 28 - index));
    marks[7] = mark(3, 999, 3);
    expect(ordered(stretch('甲', ...marks))).toEqual([
      `甲 ${marks.map(({ anchor }) => anchor).join(' ')}`,
    ]);
  });

  it('keep the file’s order where ids of an older edition name another chapter', () => {
    const file = stretch('甲', mark(129, 8, 13), mark(7, 57, 6), mark(8, 61, 7), mark(129, 76, 18));
    expect(ordered(file)).toEqual(['甲 129-8 7-57 8-61 129-76']);
  });

  it('of chapters without a heading keep the file’s order, though their numbers jump', () => {
    expect(ordered(stretch('甲', mark(9, 1, 1), mark(12, 1, 2), mark(10, 1, 3)))).toEqual([
      '甲 9-1 12-1 10-1',
    ]);
  });

  it('are set by their places where no heading parts them and they come back to a chapter', () => {
    expect(
      ordered(stretch(undefined, mark(7, 1, 1), mark(4, 9, 2), mark(7, 5, 3), mark(4, 2, 4))),
    ).toEqual(['front 4-2 4-9 7-1 7-5']);
  });

  it('are set by ranges alone where ids of 0.1.14 name no chapter', () => {
    const { chapterUid: _, ...late } = mark(0, 50, 1);
    const { chapterUid: __, ...early } = mark(0, 10, 2);
    expect(ordered(stretch('甲', late, early))).toEqual(['甲 0-10 0-50']);
  });
});

describe('chapters', () => {
  it('that the file comes back to become one, and go where their numbers belong', () => {
    expect(
      ordered(
        stretch('第3章', mark(30, 5, 1)),
        stretch('第1章', mark(10, 5, 2)),
        stretch('插曲', mark(20, 5, 3)),
        stretch('第3章', mark(30, 1, 4)),
        stretch('第1章', mark(10, 9, 5)),
      ),
    ).toEqual(['第1章 10-5 10-9', '插曲 20-5', '第3章 30-1 30-5']);
  });

  it('are sorted where titles’ numbers and WeRead’s agree against the file', () => {
    expect(
      ordered(
        stretch('第3章', mark(30, 5, 3)),
        stretch('第1章', mark(10, 5, 2)),
        stretch('附'),
        stretch('第2章', mark(20, 5, 1)),
      ),
    ).toEqual(['第1章 10-5', '附', '第2章 20-5', '第3章 30-5']);
  });

  it('keep the file’s order where only WeRead’s numbers are out of it', () => {
    const file = [
      stretch('第1章', mark(30, 5, 1)),
      stretch('第2章', mark(10, 5, 2)),
      stretch('第3章', mark(20, 5, 3)),
    ];
    expect(ordered(...file)).toEqual(['第1章 30-5', '第2章 10-5', '第3章 20-5']);
  });

  it('keep the file’s order in an omnibus, whose books count from 1', () => {
    const file = [
      stretch('第1章', mark(10, 5, 5)),
      stretch('第9章', mark(20, 5, 1)),
      stretch('第1章', mark(30, 5, 2)),
      stretch('第2章', mark(40, 5, 3)),
    ];
    expect(ordered(...file)).toEqual(['第1章 10-5', '第9章 20-5', '第1章 30-5', '第2章 40-5']);
  });

  it('stay two where another’s passages lie between those of one title', () => {
    const file = [
      stretch('1', mark(9, 10, 1)),
      stretch('2', mark(9, 20, 2)),
      stretch('1', mark(9, 30, 3)),
    ];
    expect(ordered(...file)).toEqual(['1 9-10', '2 9-20', '1 9-30']);
  });

  it('without a title are told apart by WeRead’s number', () => {
    expect(
      ordered(stretch('', mark(4, 1)), stretch('', mark(5, 1)), stretch('', mark(5, 9))),
    ).toEqual([' 4-1', ' 5-1 5-9']);
  });

  it('of files that were pasted together become one, and those between go between', () => {
    expect(
      ordered(
        stretch('甲', mark(1, 5, 9)),
        stretch('乙', mark(2, 5, 1)),
        stretch('丁', mark(4, 5, 2)),
        stretch('甲', mark(1, 1, 3)),
        stretch('丙', mark(3, 1, 8)),
      ),
    ).toEqual(['甲 1-1 1-5', '乙 2-5', '丙 3-1', '丁 4-5']);
  });
});

describe('passages without a chapter’s heading', () => {
  it('come home where a heading has others of their chapter', () => {
    expect(
      ordered(
        stretch(undefined, mark(5, 20), prose('后'), mark(2, 1)),
        stretch('甲', mark(5, 10), mark(5, 30), mark(6, 1)),
      ),
    ).toEqual(['front 2-1', '甲 5-10 5-20 … 5-30 6-1']);
  });

  it('leave 未知章节 where their chapter is known, and stay there where it is not', () => {
    expect(
      ordered(
        stretch('甲', mark(5, 10)),
        stretch('未知章节', mark(5, 20)),
        stretch('未知章节', mark(8, 1)),
      ),
    ).toEqual(['甲 5-10 5-20', '未知章节 8-1']);
  });

  it('go to the heading that their place follows, if two share a chapter', () => {
    expect(
      ordered(
        stretch(undefined, mark(5, 25), mark(5, 5)),
        stretch('甲', mark(5, 10)),
        stretch('乙', mark(5, 20), mark(5, 30)),
      ),
    ).toEqual(['甲 5-5 5-10', '乙 5-20 5-25 5-30']);
  });
});

it('finds the order of any numbered book again, however its passages were marked', () => {
  const chapters = fc.array(fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 8,
  });
  const books = chapters.chain((starts) => {
    const marks = starts.flatMap((all, index) => all.map((start) => mark(index + 1, start)));
    return fc.shuffledSubarray(marks, { minLength: marks.length, maxLength: marks.length });
  });
  fc.assert(
    fc.property(books, (marked) => {
      const file: Stretch[] = [];
      for (const [index, highlight] of marked.entries()) {
        const created = new Date(index * 60_000).toISOString().slice(0, 19);
        const title = `第${highlight.chapterUid}章`;
        if (file.at(-1)?.heading?.title !== title) file.push(stretch(title));
        file.at(-1)?.items.push({ ...highlight, created });
      }
      const anchors = inBookOrder(file).stretches.map(({ items }) =>
        items.flatMap((item) => (item.kind === 'highlight' ? item.anchor : [])),
      );
      const book = marked
        .toSorted((one, other) => compareSpots(placeOf(one), placeOf(other)))
        .map(({ anchor }) => anchor);
      expect(anchors.flat()).toEqual(book);
      expect(anchors).toHaveLength(new Set(marked.map(({ chapterUid }) => chapterUid)).size);
    }),
  );
});

it('loses no passage, whatever the file is like', () => {
  const passage = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 9 }), fc.option(fc.nat({ max: 20 })))
    .map(([uid, start, day]) => mark(uid, start, (day ?? 0) + 1));
  const item: fc.Arbitrary<Item> = fc.oneof(passage, fc.constant(prose('话')));
  const titles = fc.constantFrom(undefined, '', '甲', '乙', '第1章', '第2章', '未知章节');
  const files = fc.array(fc.tuple(titles, fc.array(item, { maxLength: 5 })), { maxLength: 12 });
  fc.assert(
    fc.property(files, (file) => {
      const stretches = file.map(([title, items]) => stretch(title, ...items));
      const itemsOf = (all: readonly Stretch[]) =>
        all.flatMap(({ items }) => items.map((one) => JSON.stringify(one))).toSorted();
      expect(itemsOf(inBookOrder(stretches).stretches)).toEqual(itemsOf(stretches));
    }),
    { numRuns: 500 },
  );
});

// A quadratic step takes minutes here; the limit leaves room for a busy machine.
it('orders a hundred thousand headings of one title', { timeout: 60_000 }, () => {
  const stretches = Array.from({ length: 100_000 }, (_, index) =>
    stretch('甲', mark(1, 100_000 - index, 1)),
  );
  expect(inBookOrder(stretches).stretches).toHaveLength(1);
});
