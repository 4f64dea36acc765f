/** How a text is set. */
export interface Face {
  readonly family: 'serif' | 'sans';
  readonly weight: 400 | 600;
  /** Pixels. */
  readonly size: number;
}

/** Width of a text in pixels. */
export type Measure = (text: string, face: Face) => number;

/** What is drawn at one go; `x` counts from the line's start. */
export interface Piece {
  readonly text: string;
  readonly x: number;
}

export type Line = readonly Piece[];

/** What stays together at the end of a line. */
interface Unit {
  readonly text: string;
  /** Spaces stand before it. */
  readonly isApart: boolean;
}

const notAtStart =
  /^[，。、；：？！）》」』】〉〕〗”’…—～·％%,.!?;:)\]}»›ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const notAtEnd = /[（《「『【〈〔〖“‘([{«‹]$/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What may stand alone, beside the ideographs: the signs of East Asian writing. */
const sign = /[\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;
const letter = /[\p{L}\p{N}]/u;
/** Its ink leaves the first half of its square empty. */
const opening = /^[（《「『【〈〔〖“‘]/u;
/** What may hang over the line's edge: a stop, and the empty half of another sign. */
const stop = /[，。、；：]$/u;
const closing = /[！？）》」』】〉〕〗”’]$/u;
/** Between ideographs and letters, as `text-autospace` has it, in the size of the type. */
const autospace = 1 / 8;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A text as its reader counts its characters. */
export const charactersOf = (text: string): string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);

/**
 * Breaks a paragraph into lines: between any two ideographs, but between Latin words only; no closing
 * sign begins a line, no opening one ends it. A stop may hang over the line's edge, and so may the
 * empty half of another sign. What is wider than a line by itself is broken wherever it must be.
 *
 * @param width Of a line, in pixels.
 */
export function breakLines(text: string, width: number, face: Face, measure: Measure): Line[] {
  const units = unitsOf(text).flatMap((unit) => narrowed(unit, width, face, measure));
  const lines = filled(units, width, face, measure);
  return mended(lines, units, width, face, measure).map((line) => set(line, face, measure));
}

/** A last line of one or two characters looks lost: the lines before it give it some of theirs. */
function mended(
  lines: Unit[][],
  units: readonly Unit[],
  width: number,
  face: Face,
  measure: Measure,
): Unit[][] {
  for (let less = 1; less <= 4; less += 1) {
    const last =
      lines
        .at(-1)
        ?.map(({ text }) => text)
        .join('') ?? '';
    if (lines.length < 2 || charactersOf(last).length > 3) return lines;
    const narrower = filled(units, width - less * face.size, face, measure);
    const end =
      narrower
        .at(-1)
        ?.map(({ text }) => text)
        .join('') ?? '';
    if (narrower.length === lines.length && charactersOf(end).length > 3) return narrower;
  }
  return lines;
}

function filled(units: readonly Unit[], width: number, face: Face, measure: Measure): Unit[][] {
  const lines: Unit[][] = [];
  let line: Unit[] = [];
  let used = 0;
  for (const unit of units) {
    const before = line.at(-1);
    const own = measure(unit.text, face);
    const space = before
      ? spaceBetween(before, unit, face, measure)
      : -trimmed(unit, face, measure);
    const over = hangingOver(unit.text, face);
    if (before && used + space + own - over > width) {
      lines.push(line);
      line = [unit];
      used = own - trimmed(unit, face, measure);
    } else {
      line.push(unit);
      used += space + own;
    }
  }
  return line.length > 0 ? [...lines, line] : lines;
}

function set(line: readonly Unit[], face: Face, measure: Measure): Piece[] {
  const pieces: Piece[] = [];
  let [text, begin, x] = ['', 0, 0];
  for (const [at, unit] of line.entries()) {
    const before = line[at - 1];
    const space = before
      ? spaceBetween(before, unit, face, measure)
      : -trimmed(unit, face, measure);
    if (before && space > 0) {
      pieces.push({ text, x: begin });
      text = '';
    }
    x += space;
    if (text === '') begin = x;
    text += unit.text;
    x += measure(unit.text, face);
  }
  return [...pieces, { text, x: begin }];
}

function spaceBetween(before: Unit, after: Unit, face: Face, measure: Measure): number {
  if (after.isApart) return measure(' ', face);
  const [left, right] = [lastSign(before.text), [...after.text.slice(0, 2)][0] ?? ''];
  const isBorder =
    ideograph.test(left) !== ideograph.test(right) && letter.test(left) && letter.test(right);
  return isBorder ? face.size * autospace : 0;
}

function hangingOver(text: string, { size }: Face): number {
  if (stop.test(text)) return size;
  return closing.test(text) ? size / 2 : 0;
}

/** What an opening sign at a line's start is moved to the left by. */
function trimmed(unit: Unit, face: Face, measure: Measure): number {
  const first = opening.exec(unit.text)?.[0];
  // In a font of the West it has no empty half.
  return first && measure(first, face) > face.size * 0.9 ? face.size / 2 : 0;
}

function unitsOf(text: string): Unit[] {
  const units: { text: string; isApart: boolean }[] = [];
  const characters = charactersOf(text.trim());
  let isApart = false;
  for (const [at, character] of characters.entries()) {
    if (/^\s+$/.test(character) && character !== '\u3000') {
      isApart = true;
      continue;
    }
    const before = units.at(-1);
    const joins = before && !isApart && holdsTogether(before.text, character, characters[at + 1]);
    if (joins) before.text += character;
    else units.push({ text: character, isApart });
    isApart = false;
  }
  return units;
}

function holdsTogether(before: string, character: string, after: string | undefined): boolean {
  if (notAtEnd.test(before) || notAtStart.test(character)) return true;
  const last = lastSign(before);
  if (ideograph.test(last) || ideograph.test(character)) return false;
  // An apostrophe within a word is no closing sign.
  const isInWord = last === '’' && /^[A-Za-z]/.test(character) && after !== undefined;
  return isInWord || !(sign.test(last) || sign.test(character));
}

/** The last code point. */
const lastSign = (text: string) => [...text.slice(-2)].at(-1) ?? '';

/** In as many parts as it needs to be no wider than a line. */
function narrowed(unit: Unit, width: number, face: Face, measure: Measure): Unit[] {
  if (measure(unit.text, face) <= width) return [unit];
  const parts: Unit[] = [];
  let text = '';
  for (const character of charactersOf(unit.text)) {
    if (text !== '' && measure(text + character, face) > width) {
      parts.push({ text, isApart: parts.length === 0 && unit.isApart });
      text = '';
    }
    text += character;
  }
  return [...parts, { text, isApart: parts.length === 0 && unit.isApart }];
}
