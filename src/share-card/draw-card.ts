import type { Face, Measure } from './break-lines.ts';
import { type CardContent, type Ink, layOutCard, type Mark, type Shape } from './card-layout.ts';

export interface Looks {
  /** The book's own colour, in degrees. */
  readonly hue: number;
  /** Of the quotation's edge. */
  readonly edge: string;
  /** Families as CSS names them. */
  readonly fonts: Readonly<Record<Face['family'], string>>;
  readonly cover: CanvasImageSource | undefined;
}

/** What a card needs of a context: one that only writes down what it is told will do. */
export interface CardContext
  extends Pick<
    CanvasRenderingContext2D,
    'fillStyle' | 'font' | 'fillRect' | 'fillText' | 'drawImage' | 'createLinearGradient'
  > {
  measureText(text: string): Pick<TextMetrics, 'width'>;
}

export interface CardCanvas extends Pick<HTMLCanvasElement, 'width' | 'height'> {
  getContext(kind: '2d'): CardContext | null;
}

/** Draws a card onto a canvas, which takes its size. A card is paper, in a dark room too. */
export function drawCard(
  canvas: CardCanvas,
  shape: Shape,
  content: CardContent,
  looks: Looks,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const layout = layOutCard(shape, content, measureWith(context, looks));
  canvas.width = layout.width;
  canvas.height = layout.height;
  for (const mark of layout.marks) draw(context, mark, looks);
}

function draw(context: CardContext, mark: Mark, looks: Looks): void {
  switch (mark.kind) {
    case 'area':
      context.fillStyle = colour(mark.ink, looks);
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'fold':
      context.fillStyle = fold(context, mark);
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'text':
      context.fillStyle = colour(mark.ink, looks);
      context.font = font(mark.face, looks);
      context.fillText(mark.text, mark.x, mark.y);
      return;
    case 'image':
      if (looks.cover) {
        context.drawImage(looks.cover, mark.x, mark.y, mark.width, mark.height);
      }
      return;
    default:
      return mark satisfies never;
  }
}

/** The colours of the site's light theme, and of its drawn covers. */
function colour(ink: Ink, { hue, edge }: Looks): string {
  switch (ink) {
    case 'paper':
      return 'oklch(98.4% 0.006 85)';
    case 'ink':
      return 'oklch(25% 0.012 60)';
    case 'soft':
      return 'oklch(42% 0.014 60)';
    case 'line':
      return 'oklch(89% 0.012 80)';
    case 'edge':
      return edge;
    case 'cover':
      return `oklch(43% 0.06 ${hue})`;
    case 'onCover':
      return `oklch(96% 0.015 ${hue})`;
    default:
      return ink satisfies never;
  }
}

/** The fold of a binding. */
function fold(
  context: CardContext,
  { x, width }: { readonly x: number; readonly width: number },
): CanvasGradient {
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  gradient.addColorStop(0, 'rgb(0 0 0 / 22%)');
  gradient.addColorStop(0.6, 'rgb(0 0 0 / 0%)');
  gradient.addColorStop(1, 'rgb(255 255 255 / 10%)');
  return gradient;
}

const font = ({ family, weight, size }: Face, { fonts }: Looks) =>
  `${weight} ${size}px ${fonts[family]}`;

/** Measuring is the dear part: what was measured once in a face is remembered. */
function measureWith(context: CardContext, looks: Looks): Measure {
  const widths = new Map<string, Map<string, number>>();
  return (text, face) => {
    const name = font(face, looks);
    const known = widths.get(name) ?? new Map<string, number>();
    widths.set(name, known);
    const found = known.get(text);
    if (found !== undefined) return found;
    context.font = name;
    const { width } = context.measureText(text);
    known.set(text, width);
    return width;
  };
}
