import { breakLines, charactersOf, type Face, type Line, type Measure } from './break-lines.ts';

export interface Paragraph {
  readonly text: string;
  /** A point of a list: its mark hangs before the text. */
  readonly hangs: boolean;
}

export interface SetLine {
  readonly line: Line;
  /** Of its start, from the left edge of the text. */
  readonly x: number;
  /** Of its baseline, from the top of the text. */
  readonly y: number;
}

export interface SetText {
  readonly face: Face;
  readonly lines: readonly SetLine[];
  readonly height: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const leading = 1.75;
const paragraphGap = 0.55;
const indent = 1;
/** Of an ideograph's square above the baseline. */
const ascent = 0.86;

const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' });

/**
 * Sets a text as large as its box allows. A text too long for the smallest type is cut behind a
 * sentence, or within its first one, if that alone is too long; the cut is told by an ellipsis.
 *
 * @param sizes In pixels, the largest first.
 */
export function fitText(
  paragraphs: readonly Paragraph[],
  box: Box,
  sizes: readonly [number, ...number[]],
  measure: Measure,
): SetText {
  let smallest = sizes[0];
  for (const size of sizes) {
    const text = setText(paragraphs, box.width, serif(size), measure);
    if (text.height <= box.height) return text;
    smallest = size;
  }
  const fits = (some: readonly Paragraph[]) =>
    setText(some, box.width, serif(smallest), measure).height <= box.height;
  const shorter =
    longest(sentenceEnds(paragraphs), paragraphs, fits) ??
    longest(characterEnds(paragraphs), paragraphs, fits);
  return setText(shorter ?? [], box.width, serif(smallest), measure);
}

const serif = (size: number): Face => ({ family: 'serif', weight: 400, size });

function setText(
  paragraphs: readonly Paragraph[],
  width: number,
  face: Face,
  measure: Measure,
): SetText {
  const lines: SetLine[] = [];
  const height = face.size * leading;
  let top = 0;
  for (const [at, { text, hangs }] of paragraphs.entries()) {
    if (at > 0) top += face.size * paragraphGap;
    const x = hangs ? face.size * indent : 0;
    if (hangs) lines.push({ line: [{ text: '·', x: 0 }], x: face.size * 0.2, y: baseline(top) });
    for (const line of breakLines(text, width - x, face, measure)) {
      lines.push({ line, x, y: baseline(top) });
      top += height;
    }
  }
  return { face, lines, height: top };

  function baseline(lineTop: number): number {
    return lineTop + (height - face.size) / 2 + face.size * ascent;
  }
}

/** Where a text may be cut: in which paragraph, and behind how many of its code units. */
interface End {
  readonly paragraph: number;
  readonly length: number;
}

function sentenceEnds(paragraphs: readonly Paragraph[]): End[] {
  return paragraphs.flatMap(({ text }, paragraph) =>
    [...sentences.segment(text)].map(({ index, segment }) => ({
      paragraph,
      length: index + segment.length,
    })),
  );
}

function characterEnds([first]: readonly Paragraph[]): End[] {
  let length = 0;
  return charactersOf(first?.text ?? '').map((character) => {
    length += character.length;
    return { paragraph: 0, length };
  });
}

/** The text up to the last end that fits; nothing where not even the first one does. */
function longest(
  ends: readonly End[],
  paragraphs: readonly Paragraph[],
  fits: (some: readonly Paragraph[]) => boolean,
): readonly Paragraph[] | undefined {
  let [low, high] = [0, ends.length];
  let best: readonly Paragraph[] | undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = ends[middle];
    const some = end && cut(paragraphs, end);
    if (some && fits(some)) {
      best = some;
      low = middle + 1;
    } else high = middle;
  }
  return best;
}

function cut(paragraphs: readonly Paragraph[], end: End): Paragraph[] {
  return paragraphs.slice(0, end.paragraph + 1).map(({ text, hangs }, at) => {
    if (at < end.paragraph) return { text, hangs };
    const kept = text.slice(0, end.length).trimEnd();
    return { text: `${kept}${/[\u2e80-\uffef]/.test(kept) ? '……' : ' …'}`, hangs };
  });
}
