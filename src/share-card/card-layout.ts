import { linesOf } from '../views/cover.ts';
import { breakLines, type Face, type Line, type Measure } from './break-lines.ts';
import { fitText, type Paragraph } from './fit-text.ts';

export const shapes = ['vertical', 'horizontal'] as const;
export type Shape = (typeof shapes)[number];

/** What a card shows. */
export interface CardContent {
  readonly paragraphs: readonly Paragraph[];
  readonly title: string;
  readonly author: string;
  /** Title of the chapter or section. */
  readonly section: string;
  /** Width of the cover's image divided by its height; absent where the cover is drawn. */
  readonly coverRatio: number | undefined;
}

/** What a mark is drawn with; the one who draws knows the colours. */
export type Ink = 'paper' | 'ink' | 'soft' | 'line' | 'edge' | 'cover' | 'onCover';

/** Pixels, from the card's upper left corner. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Mark =
  | ({ readonly kind: 'area'; readonly ink: Ink } & Rectangle)
  | ({ readonly kind: 'image' } & Rectangle)
  /** The shade of a binding's fold. */
  | ({ readonly kind: 'fold' } & Rectangle)
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly face: Face;
      readonly ink: Ink;
    };

export interface CardLayout {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly marks: readonly Mark[];
}

const quotationSizes = [64, 58, 52, 47, 43, 39, 36, 33, 30] as const;
/** Of the free height, what stands above a quotation: its optical middle is above the true one. */
const above = 0.42;
const edgeWidth = 7;
const edgeGap = 40;

/** Lays a card out: which text stands where, in which size. */
export function layOutCard(shape: Shape, content: CardContent, measure: Measure): CardLayout {
  switch (shape) {
    case 'vertical':
      return vertical(content, measure);
    case 'horizontal':
      return horizontal(content, measure);
    default:
      return shape satisfies never;
  }
}

/** The quotation, and at the foot a small cover with title, author and chapter beside it. */
function vertical(content: CardContent, measure: Measure): CardLayout {
  const [width, height, margin] = [1080, 1440, 108];
  const cover = { width: 120, height: 160 };
  const foot = height - margin - cover.height;
  const rule = foot - 44;
  const ratio = content.coverRatio;
  const coverWidth = ratio === undefined ? cover.width : Math.min(cover.height * ratio, 160);
  const side = margin + coverWidth + 36;
  const room = width - margin - side;
  const column = { x: margin, y: margin, width: width - 2 * margin, height: rule - 64 - margin };
  const title = balanced(content.title, room, titleFace(34), 2, measure);
  const by = [content.author, content.section].filter(Boolean);
  const small = by.flatMap((text) => lines(text, room, smallFace(25), 1, measure));
  const leadings = [...title.map(() => 48), ...small.map(() => 40)];
  const block = leadings.reduce((sum, leading) => sum + leading, 0);
  let y = foot + (cover.height - block) / 2;
  const source = [...title, ...small].map((line, at): Mark[] => {
    const isTitle = at < title.length;
    const face = isTitle ? titleFace(34) : smallFace(25);
    const leading = leadings[at] ?? 0;
    const baseline = y + (leading - face.size) / 2 + face.size * 0.86;
    y += leading;
    return textMarks(line, side, baseline, face, isTitle ? 'ink' : 'soft');
  });
  return {
    width,
    height,
    marks: [
      { kind: 'area', ink: 'paper', x: 0, y: 0, width, height },
      ...quotation(content.paragraphs, column, measure),
      { kind: 'area', ink: 'line', x: margin, y: rule, width: width - 2 * margin, height: 2 },
      ...(ratio === undefined
        ? smallCover(content.title, { x: margin, y: foot, ...cover }, measure)
        : [image({ x: margin, y: foot, width: coverWidth, height: cover.height }, ratio)]),
      ...source.flat(),
    ],
  };
}

/** The cover fills the left, the quotation stands on the right, the chapter below it. */
function horizontal(content: CardContent, measure: Measure): CardLayout {
  const [width, height, margin] = [1600, 1000, 104];
  const panel = { x: 0, y: 0, width: 460, height };
  const left = panel.width + margin;
  const room = width - margin - left;
  const [section] = lines(content.section, room, smallFace(25), 1, measure);
  const foot = height - margin;
  const column = {
    x: left,
    y: margin,
    width: room,
    height: foot - margin - (section ? 92 : 0),
  };
  return {
    width,
    height,
    marks: [
      { kind: 'area', ink: 'paper', x: 0, y: 0, width, height },
      { kind: 'area', ink: 'cover', ...panel },
      { kind: 'fold', ...panel, width: 28 },
      ...panelMarks(content, panel, measure),
      ...quotation(content.paragraphs, column, measure),
      ...(section ? textMarks(section, left, foot, smallFace(25), 'soft') : []),
    ],
  };
}

/** As the drawn cover has it: title and subtitle above, the author at the foot below a line. */
function panelMarks(content: CardContent, panel: Rectangle, measure: Measure): Mark[] {
  const { title, author, coverRatio } = content;
  const [x, room, foot] = [68, panel.width - 68 - 56, panel.height - 104];
  const by = lines(author, room, smallFace(26), 1, measure).flatMap((line) => [
    { kind: 'area', ink: 'onCover', x, y: foot - 62, width: room, height: 1 } as const,
    ...textMarks(line, x, foot, smallFace(26), 'onCover'),
  ]);
  if (coverRatio !== undefined) {
    const box = { x, y: 104, width: room, height: room / 0.75 };
    const shown = image(box, coverRatio);
    const top = shown.y + shown.height + 36;
    return [shown, ...stack(title, { x, y: top, width: room }, titleFace(30), 3, measure), ...by];
  }
  const { name, rest } = linesOf(title);
  const size = [...name].length <= 5 ? 72 : [...name].length <= 12 ? 54 : 42;
  const head = stack(name, { x, y: 96, width: room }, titleFace(size), 6, measure);
  const below = head.reduce((most, mark) => Math.max(most, mark.y), 96) + 28;
  return [...head, ...stack(rest, { x, y: below, width: room }, smallFace(27), 4, measure), ...by];
}

function smallCover(title: string, box: Rectangle, measure: Measure): Mark[] {
  const { name } = linesOf(title);
  const size = [...name].length <= 5 ? 21 : [...name].length <= 12 ? 16 : 13;
  const inner = { x: box.x + 17, y: box.y + 16, width: box.width - 29 };
  return [
    { kind: 'area', ink: 'cover', ...box },
    { kind: 'fold', ...box, width: 7 },
    ...stack(name, inner, titleFace(size), 5, measure),
  ];
}

function quotation(paragraphs: readonly Paragraph[], column: Rectangle, measure: Measure): Mark[] {
  const x = column.x + edgeWidth + edgeGap;
  const box = { width: column.width - edgeWidth - edgeGap, height: column.height };
  const { face, lines: set, height } = fitText(paragraphs, box, quotationSizes, measure);
  const top = column.y + (column.height - height) * above;
  const edge = {
    x: column.x,
    y: top + face.size * 0.3,
    width: edgeWidth,
    height: height - face.size * 0.6,
  };
  return [
    { kind: 'area', ink: 'edge', ...edge },
    ...set.flatMap(({ line, x: indent, y }) => textMarks(line, x + indent, top + y, face, 'ink')),
  ];
}

/** Lines of text on the cover, one below the other. */
function stack(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  face: Face,
  most: number,
  measure: Measure,
): (Mark & { kind: 'text' })[] {
  return balanced(text, at.width, face, most, measure).flatMap((line, row) =>
    textMarks(line, at.x, at.y + face.size * (1.35 * row + 0.95), face, 'onCover'),
  );
}

/** As many lines as the width needs, but of much the same length. */
function balanced(text: string, width: number, face: Face, most: number, measure: Measure): Line[] {
  let best = lines(text, width, face, most, measure);
  const count = best.length;
  for (let narrow = width - face.size / 2; narrow > width / 2; narrow -= face.size / 2) {
    const next = breakLines(text, narrow, face, measure);
    if (next.length > count) break;
    best = next;
  }
  return best;
}

/** At most so many lines; the last ends in an ellipsis where there are more. */
function lines(text: string, width: number, face: Face, most: number, measure: Measure): Line[] {
  const all = breakLines(text, width, face, measure);
  if (all.length <= most) return all;
  const kept = all.slice(0, most);
  const words =
    kept
      .at(-1)
      ?.map((piece) => piece.text)
      .join(' ') ?? '';
  const room = width - measure('…', face);
  const [short] = breakLines(words, room, face, measure);
  const last = short?.at(-1);
  const ending = last ? [{ text: `${last.text}…`, x: last.x }] : [];
  return [...kept.slice(0, -1), [...(short?.slice(0, -1) ?? []), ...ending]];
}

function textMarks(line: Line, x: number, y: number, face: Face, ink: Ink) {
  return line.map((piece) => ({
    kind: 'text' as const,
    text: piece.text,
    x: x + piece.x,
    y,
    face,
    ink,
  }));
}

/** The image in its own proportions, as large as the box holds it, at the box's upper left. */
function image(box: Rectangle, ratio: number): { kind: 'image' } & Rectangle {
  const width = Math.min(box.width, box.height * ratio);
  return { kind: 'image', x: box.x, y: box.y, width, height: width / ratio };
}

const titleFace = (size: number): Face => ({ family: 'serif', weight: 600, size });
const smallFace = (size: number): Face => ({ family: 'sans', weight: 400, size });
