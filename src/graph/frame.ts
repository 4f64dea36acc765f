import { type Label, letterHeight } from './labels.ts';

/** A part of the drawing, in its own units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Around all that is drawn. */
const margin = 24;
/** A few dots are not blown up beyond this. */
const least = { width: 360, height: 240 };

/** What of the drawing is to be shown: a small graph would be lost in the room of a large one. */
export function frameOf(dots: readonly Dot[], labels: readonly Label[]): Frame {
  const spans = [
    ...dots.map(({ x, y, radius }) => ({
      from: x - radius,
      to: x + radius,
      top: y - radius,
      bottom: y + radius,
    })),
    ...labels.map(({ text, x, y, anchor }) => {
      const width = text.length * letterHeight;
      const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { from, to: from + width, top: y - letterHeight, bottom: y + letterHeight / 2 };
    }),
  ];
  const [left, right] = [
    Math.min(...spans.map(({ from }) => from)),
    Math.max(...spans.map(({ to }) => to)),
  ];
  const [top, bottom] = [
    Math.min(...spans.map(({ top }) => top)),
    Math.max(...spans.map(({ bottom }) => bottom)),
  ];
  const width = Math.max(least.width, right - left + 2 * margin);
  const height = Math.max(least.height, bottom - top + 2 * margin);
  return {
    x: Math.round((left + right - width) / 2),
    y: Math.round((top + bottom - height) / 2),
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}
