import fc, { type Arbitrary } from 'fast-check';
import type { Colour } from '../../src/weread/book.ts';
import { type Draft, oddities, textDraft, words } from './arbitrary-text.ts';
import type {
  InventedBook,
  InventedChapter,
  InventedHighlight,
  InventedMetadata,
  InventedThought,
} from './book.ts';
import type { Bounds, Hazard } from './printer.ts';

const time = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat({ max: 86_399 }))
  .map(([month, day, second]) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
    return `2024-${two(month)}-${two(day)} ${clock.map(two).join(':')}`;
  });

interface ThoughtDraft {
  readonly text: Draft;
  readonly created: string;
  /** 0.6.0 and later set the time behind such a thought on a line of its own. */
  readonly lineEnd: boolean;
}

const thoughtDraft = (without: readonly Hazard[]): Arbitrary<ThoughtDraft> =>
  fc.record({
    text: textDraft(without),
    created: time,
    lineEnd: fc.nat({ max: 9 }).map((n) => n === 0),
  });

const colour = fc.constantFrom<Colour>('red', 'purple', 'blue', 'green', 'yellow');

function chapterDraft({ highlights, thoughts, chapterThoughts, openRanges }: Bounds) {
  return fc.record({
    deeper: fc.integer({ min: -2, max: 1 }),
    title: fc.tuple(words, oddities).map(([word, odd]) => `${word}${odd}`.trim()),
    highlights: fc.array(
      fc.record({
        text: textDraft(highlights),
        created: time,
        open: openRanges ? fc.nat({ max: 9 }).map((n) => n === 0) : fc.constant(false),
        colour,
        popular: fc.option(fc.integer({ min: 2, max: 99_999 }), { freq: 3, nil: undefined }),
        own: fc.nat({ max: 4 }).map((n) => n > 0),
        thoughts: fc.oneof(
          { weight: 2, arbitrary: fc.constant<ThoughtDraft[]>([]) },
          { weight: 1, arbitrary: fc.array(thoughtDraft(thoughts), { maxLength: 2 }) },
        ),
      }),
      { maxLength: 4 },
    ),
    remarks: fc.array(
      fc.record({ quote: textDraft(highlights), thought: thoughtDraft(thoughts) }),
      {
        maxLength: 1,
      },
    ),
    thoughts: fc.array(thoughtDraft(chapterThoughts), { maxLength: 2 }),
  });
}

const metadata: Arbitrary<InventedMetadata> = fc.record({
  id: fc.constantFrom('91000001', '3300099999', 'CB_9zQx3F4a'),
  title: fc.constantFrom(
    '潮汐账本',
    '第七只信鸽：一部航海小史',
    'C++ & Rust, 24 Hours',
    '1984（全新注疏版）',
    '“引号”里的书',
    '海图 | 卷一',
  ),
  author: fc.constantFrom('岑望舒', '【挪】艾纳尔·霍姆', '甲、乙、丙', 'O\u2019Brien'),
  publisher: fc.constantFrom('观潮出版社', '北岸书局'),
  isbn: fc.constantFrom('9780000000019', '9780000000026'),
  category: fc.constantFrom('计算机-编程设计', '文学-散文杂著', '历史'),
  cover: fc.constant('https://covers.example.com/91000001/t7_91000001.jpg'),
  link: fc.constant('https://weread.example.com/web/reader/abc123'),
  intro: fc.constantFrom('一句话。', '第一句。\n第二句。', '　　缩进的一句，有 #号 与 *星*。', ''),
  published: fc.constantFrom('2019-10-01 00:00:00', '2023-06-15 00:00:00'),
  started: fc.constant('2024-01-02'),
  finished: fc.constantFrom('2024-03-04', undefined),
  lastRead: fc.constant('2024-03-05'),
  progress: fc.integer({ min: 0, max: 100 }),
  readingTime: fc.nat({ max: 360_000 }).map((seconds) => seconds - (seconds % 60)),
  readingDays: fc.nat({ max: 400 }),
});

/** Books as their formats' bounds allow. Titles, texts and ranges never come twice in one book. */
export function inventedBook(bounds: Bounds): Arbitrary<InventedBook> {
  return fc
    .record({
      metadata,
      numbered: fc.boolean(),
      chapters: fc.array(chapterDraft(bounds), { maxLength: 5 }),
      reviews: fc.array(thoughtDraft(bounds.reviews), { maxLength: 2 }),
    })
    .map(({ metadata: about, numbered, chapters, reviews }) => {
      let serial = 0;
      const next = () => {
        serial += 1;
        return serial;
      };
      const thought = ({ text, created, lineEnd }: ThoughtDraft): InventedThought => {
        const number = next();
        const id = `10500077_7${String(number).padStart(8, 'a')}`;
        return { id, text: `${text(String(number))}${lineEnd ? '\n' : ''}`, created };
      };
      const numbers: number[] = [];
      const finished = chapters.map((chapter, index): InventedChapter => {
        const level = Math.min(5, Math.max(1, numbers.length + chapter.deeper));
        numbers.splice(level);
        while (numbers.length < level) numbers.push(0);
        numbers.push((numbers.pop() ?? 0) + 1);
        const highlights = chapter.highlights.map((draft): InventedHighlight => {
          const number = next();
          const own = draft.own || draft.popular === undefined;
          return {
            text: draft.text(String(number)),
            start: number * 50,
            end: draft.open ? undefined : number * 50 + 40,
            created: draft.created,
            colour: draft.colour,
            popular: draft.popular,
            own,
            thoughts: own ? draft.thoughts.map(thought) : [],
          };
        });
        return {
          uid: index + 2,
          level,
          title: titleOf(numbered, numbers, `${chapter.title}${index + 1}`),
          highlights,
          remarks: chapter.remarks.map(({ quote, thought: draft }) => {
            const number = next();
            const [start, end] = [number * 50, number * 50 + 40];
            return { quote: quote(String(number)), start, end, thought: thought(draft) };
          }),
          thoughts: chapter.thoughts.map(thought),
        };
      });
      return { metadata: about, chapters: finished, reviews: reviews.map(thought) };
    });
}

function titleOf(numbered: boolean, numbers: readonly number[], words: string): string {
  if (!numbered) return words;
  return numbers.length === 1 ? `第${numbers[0]}章 ${words}` : `${numbers.join('.')} ${words}`;
}
