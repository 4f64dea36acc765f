import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CardContent, shapes } from './card-layout.ts';
import { drawCard, type Looks } from './draw-card.ts';
import { SvgCanvas } from './testing/svg-canvas.ts';

const fonts = { serif: 'serif', sans: 'sans-serif' } as const;

/** A cover that is drawn, a mixed text with a list. */
const short: CardContent = {
  paragraphs: [
    {
      text: '“山上的雪化成了溪水，”他说，“溪水流成了河。”用 k8s 的人也喝这河里的水。',
      hangs: false,
    },
    { text: '一条河有三样东西：', hangs: false },
    { text: '源头，<雪> & 雨；', hangs: true },
    { text: '河床（石头和泥沙）以及两岸的人家与田地，岸上的树。', hangs: true },
  ],
  title: '山与河：一部小史',
  author: '林溪',
  section: '第一章 源头',
  coverRatio: undefined,
};

/** A cover of its own, and more text, title and names than a card holds. */
const long: CardContent = {
  paragraphs: Array.from({ length: 12 }, (_, at) => ({
    text: `第 ${at + 1} 段：${'河水一年一年地流过去，两岸的人一代一代地住下来。'.repeat(4)}`,
    hangs: false,
  })),
  title: `一条河的历史${'与它流过的地方'.repeat(8)}`,
  author: 'Alexandrina Featherstonehaugh、'.repeat(4),
  section: '没有名字的支流'.repeat(12),
  coverRatio: 0.7,
};

const image: ImageBitmap = { width: 700, height: 1000, close: () => {} };

function svgOf(shape: (typeof shapes)[number], content: CardContent, cover?: ImageBitmap): string {
  const looks: Looks = { hue: 210, edge: 'oklch(80% 0.13 85)', fonts, cover };
  const canvas = new SvgCanvas();
  drawCard(canvas, shape, content, looks);
  return canvas.svg;
}

describe.each(shapes)('a %s card', (shape) => {
  it.each([
    ['short', short, undefined],
    ['long', long, image],
  ] as const)('is drawn as its golden file shows: %s', async (name, content, cover) => {
    const golden = join(import.meta.dirname, 'fixtures', `${shape}-${name}.svg`);
    await expect(svgOf(shape, content, cover)).toMatchFileSnapshot(golden);
  });
});
