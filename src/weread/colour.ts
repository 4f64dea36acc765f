import type { Colour } from './book.ts';

const squares: readonly (readonly [string, Colour])[] = [
  ['🟥', 'red'],
  ['🟪', 'purple'],
  ['🟦', 'blue'],
  ['🟩', 'green'],
  ['🟨', 'yellow'],
];

/** Upper ends of each colour's share of the hue circle, in degrees. */
const hues: readonly (readonly [number, Colour])[] = [
  [30, 'red'],
  [70, 'yellow'],
  [165, 'green'],
  [250, 'blue'],
  [320, 'purple'],
  [360, 'red'],
];

/** One of WeRead's five colours, from the square or the CSS colour that a template prints. */
export function readColour(text: string): Colour | undefined {
  const square = squares.find(([sign]) => text.includes(sign));
  if (square) return square[1];
  const hex = /color:\s*#([0-9a-f]{6})\b/i.exec(text)?.[1];
  if (!hex) return undefined;
  const hue = hueOf(Number.parseInt(hex, 16));
  return hue === undefined ? undefined : hues.find(([end]) => hue <= end)?.[1];
}

function hueOf(rgb: number): number | undefined {
  const [red, green, blue] = [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255] as const;
  const high = Math.max(red, green, blue);
  const span = high - Math.min(red, green, blue);
  if (span === 0) return undefined;
  const sector =
    high === red
      ? ((green - blue) / span + 6) % 6
      : high === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return sector * 60;
}
