import { drawing, type PlacedNode } from './layout.ts';

/** A name beside its node. */
export interface Label {
  readonly id: string;
  readonly text: string;
  /** Where it begins, or ends, at the height of its letters' feet. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of the letters in the drawing. */
export const letterHeight = 13;
/** Signs of a name; what is longer is cut. */
const longest = 14;

/** Names of the largest nodes, as many as stand beside one another without covering anything. */
export function placeLabels(nodes: readonly PlacedNode[], most: number): Label[] {
  const taken: Box[] = nodes.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const labels: Label[] = [];
  const byDegree = nodes.toSorted(
    (one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1),
  );
  for (const node of byDegree) {
    if (labels.length >= most) break;
    const place = placesOf(node).find(({ box }) => isFree(box, taken));
    if (!place) continue;
    taken.push(place.box);
    labels.push(place.label);
  }
  return labels;
}

function placesOf({ id, title, x, y, radius }: PlacedNode) {
  const text = shortened(title);
  const width = widthOf(text);
  const gap = radius + 4;
  const foot = y + letterHeight * 0.36;
  const at = (anchor: Label['anchor'], labelX: number, labelY: number) => {
    const left =
      anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
    const box = {
      left: left - 2,
      right: left + width + 2,
      top: labelY - letterHeight * 0.95,
      bottom: labelY + letterHeight * 0.3,
    };
    const label: Label = { id, text, anchor, x: rounded(labelX), y: rounded(labelY) };
    return { label, box };
  };
  return [
    at('start', x + gap, foot),
    at('end', x - gap, foot),
    at('middle', x, y + gap + letterHeight * 0.8),
    at('middle', x, y - gap),
  ];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function isFree(box: Box, taken: readonly Box[]): boolean {
  if (box.left < 0 || box.right > drawing.width || box.top < 0 || box.bottom > drawing.height) {
    return false;
  }
  return taken.every(
    (other) =>
      box.right < other.left ||
      box.left > other.right ||
      box.bottom < other.top ||
      box.top > other.bottom,
  );
}

function shortened(title: string): string {
  const signs = [...title];
  return signs.length <= longest ? title : `${signs.slice(0, longest - 1).join('')}…`;
}

/** Han are as wide as high, letters a little more than half. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\x20-\x7e]/.test(sign) ? 0.58 : 1;
  return width * letterHeight;
}
