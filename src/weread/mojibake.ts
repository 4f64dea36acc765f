import { CodeUnits } from './code-units.ts';
import { carry, isCarrier } from './damage.ts';
import { type MisreadCharacter, readMisread } from './misread-character.ts';
import { misreadByte } from './windows-1252.ts';

/** What a line, or all lines of one kind, hold beside ASCII. */
interface Tally {
  /** Misread characters that are whole. */
  whole: number;
  /** Misread characters that lost a byte; an accented letter of a healthy word looks the same. */
  holed: number;
  /** Characters that no misreading yields: outside its repertoire, or out of place. */
  typed: number;
  weight: number;
}

/** What the lines of a file say together. */
interface Survey {
  garbledLines: number;
  healthyLines: number;
  /** Garbled lines before the first healthy one. */
  garbledHead: number;
  garbled: Tally;
  healthy: Tally;
}

const emptyTally = (): Tally => ({ whole: 0, holed: 0, typed: 0, weight: 0 });

/**
 * The leading byte of UTF-8 and one that follows, both misread. Without it there is nothing to
 * undo, and a healthy file costs no more than this search.
 */
const trace = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/**
 * Undoes one reading of UTF-8 as Windows-1252 or Latin-1. Where no byte was lost it is exact; a
 * character that lost some becomes carriers of the others (see `damage.ts`).
 *
 * A misreading befalls a whole file, while quoted examples of it stand in healthy text, and notes
 * may be added to a garbled file later. So the file is judged first, from all its lines; only in a
 * garbled one are lines changed, and of those none that is written in characters which no
 * misreading yields.
 *
 * @param text `\n` line ends.
 * @returns Nothing if the text is not garbled.
 */
export function undoMojibake(text: string): string | undefined {
  if (!trace.test(text)) return undefined;
  const survey = surveyLines(text);
  if (!isGarbledFile(survey)) return undefined;
  const { whole, holed } = survey.garbled;
  const isLossy = holed > 0 && holed * 100 >= whole;
  const units = new CodeUnits(text.length);
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    if (isGarbledLine(tallyLine(text, start, end), isLossy)) undoLine(text, start, end, units);
    else for (let at = start; at < end; at += 1) units.push(text.charCodeAt(at));
    start = end;
  }
  return units.toString();
}

/**
 * Garbled lines must outnumber healthy ones, and their characters the healthy characters; or else
 * the file begins garbled, as an export does that a long text was added to.
 */
function isGarbledFile({ garbledLines, healthyLines, garbledHead, garbled, healthy }: Survey) {
  if (garbled.weight < 3) return false;
  const prevails = garbledLines > healthyLines && garbled.whole > healthy.typed + healthy.holed;
  return prevails || (garbledHead >= 5 && garbledLines * 10 >= healthyLines);
}

/** @param isLossy Whether the file lost bytes, so that a lone `å` may be what is left of 十. */
function isGarbledLine({ whole, holed, typed, weight }: Tally, isLossy: boolean): boolean {
  if (isLossy) return whole + holed > 0 && whole + holed >= 4 * typed;
  return weight > 0 && whole >= holed && whole >= 4 * typed;
}

function surveyLines(text: string): Survey {
  const survey: Survey = {
    garbledLines: 0,
    healthyLines: 0,
    garbledHead: 0,
    garbled: emptyTally(),
    healthy: emptyTally(),
  };
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const line = tallyLine(text, start, end);
    start = end;
    if (isGarbledLine(line, false)) {
      survey.garbledLines += 1;
      if (survey.healthyLines === 0) survey.garbledHead += 1;
      add(line, survey.garbled);
    } else {
      if (line.typed > 0) survey.healthyLines += 1;
      add(line, survey.healthy);
    }
  }
  return survey;
}

function add(line: Tally, sum: Tally): void {
  sum.whole += line.whole;
  sum.holed += line.holed;
  sum.typed += line.typed;
  sum.weight += line.weight;
}

/** Index behind the line feed. */
function endOfLine(text: string, start: number): number {
  const lineFeed = text.indexOf('\n', start);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

const blankCharacter = (): MisreadCharacter => ({ end: 0, codePoint: -1, weight: 0 });

function tallyLine(text: string, start: number, end: number): Tally {
  const tally = emptyTally();
  const character = blankCharacter();
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || code === 0xfffd) continue;
    if (readMisread(text, at, character)) {
      if (character.codePoint < 0) tally.holed += 1;
      else tally.whole += 1;
      tally.weight += character.weight;
      at = character.end - 1;
    } else if (!isCarrier(code, text.charCodeAt(at + 1))) {
      tally.typed += 1;
      if ((code & 0xfc00) === 0xd800) at += 1;
    }
  }
  return tally;
}

function undoLine(text: string, start: number, end: number, units: CodeUnits): void {
  const character = blankCharacter();
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || !readMisread(text, at, character)) {
      units.push(code);
      at += 1;
    } else if (character.codePoint >= 0) {
      units.pushCodePoint(character.codePoint);
      at = character.end;
    } else {
      const lead = at;
      for (; at < character.end; at += 1) {
        const byte = misreadByte(text.charCodeAt(at));
        if (byte >= 0) units.push(carry(byte, at === lead));
      }
    }
  }
}
