import type { Colour } from '../../src/weread/book.ts';
import type {
  InventedBook,
  InventedChapter,
  InventedHighlight,
  InventedThought,
} from '../../tests/library/book.ts';
import type { Author } from './prose.ts';
import type { Random } from './random.ts';

const colours: readonly [Colour, ...Colour[]] = ['yellow', 'yellow', 'yellow', 'red', 'blue'];

/**
 * A book with that many highlights, as readers have them: some thoughts, few reviews.
 *
 * @param popular Some of the highlights are other readers'.
 */
export function inventBook(
  random: Random,
  author: Author,
  number: number,
  highlights: number,
  popular: boolean,
): InventedBook {
  const imported = random.chance(0.04);
  const id = imported ? `CB_${number.toString(36)}x${random.between(1e6, 9e6)}` : `${9e7 + number}`;
  const finished = random.chance(0.5);
  const chapters: InventedChapter[] = [];
  const numbered = random.chance(0.5);
  const numbers: number[] = [];
  for (let left = highlights; left > 0; ) {
    const count = Math.min(left, Math.max(1, Math.round(4 * random.skewed())));
    left -= count;
    const wished = random.chance(0.01) ? 4 : random.between(1, Math.min(3, numbers.length + 1));
    numbers.splice(wished);
    while (numbers.length < wished) numbers.push(0);
    numbers.push((numbers.pop() ?? 0) + 1);
    chapters.push(
      inventChapter(random, author, {
        uid: chapters.length + 2,
        numbers: numbered ? [...numbers] : [],
        count,
        popular,
      }),
    );
  }
  return {
    metadata: {
      id,
      title: author.longTitle(random),
      author: author.name(random),
      publisher: `${author.title(random)}出版社`,
      isbn: `978${random.between(1e9, 9e9)}`,
      category: random.one(['计算机-编程设计', '文学-散文杂著', '历史-世界史', '科学技术']),
      cover: `https://covers.example.com/${id}/t7_${id}.jpg`,
      link: `https://weread.example.com/web/reader/${id}`,
      intro: `${author.paragraph(random)}${author.paragraph(random)}`,
      published: `20${random.between(10, 23)}-0${random.between(1, 9)}-01 00:00:00`,
      started: '2023-02-03',
      finished: finished ? '2024-04-05' : undefined,
      lastRead: '2024-04-05',
      progress: finished ? 100 : random.between(1, 99),
      readingTime: random.between(1, 6000) * 60,
      readingDays: random.between(1, 90),
    },
    chapters,
    reviews: random.chance(0.1) ? [inventThought(random, author)] : [],
  };
}

interface ChapterPlan {
  readonly uid: number;
  /** As in 第2章 or 2.3; none for a chapter without a number. */
  readonly numbers: readonly number[];
  /** Of highlights. */
  readonly count: number;
  readonly popular: boolean;
}

function inventChapter(random: Random, author: Author, plan: ChapterPlan): InventedChapter {
  const { uid, numbers, count, popular } = plan;
  const level = numbers.length === 0 ? random.between(1, 2) : numbers.length;
  let start = random.between(300, 900);
  const highlights = Array.from({ length: count }, (): InventedHighlight => {
    const text = author.passage(random);
    start += random.between(60, 1500);
    const own = !(popular && random.chance(0.3));
    return {
      text,
      start,
      end: random.chance(0.01) ? undefined : start + text.length,
      created: inventTime(random),
      colour: random.one(colours),
      popular: !own || (popular && random.chance(0.1)) ? random.between(5, 40_000) : undefined,
      own,
      thoughts: own && random.chance(0.12) ? [inventThought(random, author)] : [],
    };
  });
  const remarks = random.chance(0.03)
    ? [
        {
          quote: author.passage(random),
          start: 20,
          end: 90,
          thought: inventThought(random, author),
        },
      ]
    : [];
  return {
    uid,
    level,
    title: titleOf(numbers, `${author.title(random)}（${uid}）`),
    highlights,
    remarks,
    thoughts: random.chance(0.03) ? [inventThought(random, author)] : [],
  };
}

function titleOf(numbers: readonly number[], words: string): string {
  if (numbers.length === 0) return words;
  return numbers.length === 1 ? `第${numbers[0]}章 ${words}` : `${numbers.join('.')} ${words}`;
}

const inventThought = (random: Random, author: Author): InventedThought => ({
  id: `10500077_7${random.between(36 ** 7, 36 ** 8 - 1).toString(36)}`,
  text: author.thought(random),
  created: inventTime(random),
});

function inventTime(random: Random): string {
  const two = (least: number, most: number) => String(random.between(least, most)).padStart(2, '0');
  return `2024-${two(1, 12)}-${two(1, 28)} ${two(0, 23)}:${two(0, 59)}:${two(0, 59)}`;
}
