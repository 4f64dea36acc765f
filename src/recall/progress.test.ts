import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from './day.ts';
import { grades, type Memory, remember } from './memory.ts';
import {
  handsOn,
  mergeProgress,
  noProgress,
  type Progress,
  readProgress,
  withMemory,
  writeProgress,
} from './progress.ts';
import { day, memory } from './testing/cards.ts';

const today = day('2026-11-24');
const some: Progress = {
  size: 12,
  more: { day: today, hands: 2 },
  memories: new Map([['123/6-1-2', memory()]]),
};

function changed(edit: (data: Record<string, unknown>) => void): string {
  const data: Record<string, unknown> = JSON.parse(writeProgress(some));
  edit(data);
  return JSON.stringify(data);
}

describe('progress', () => {
  it('reads back as it was written', () => {
    expect(readProgress(writeProgress(some))).toEqual(some);
    expect(readProgress(writeProgress(noProgress))).toEqual(noProgress);
  });

  it('reads back whatever was graded', () => {
    const turn = fc.record({ grade: fc.constantFrom(...grades), gap: fc.nat({ max: 4000 }) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 20 }), (turns) => {
        let on = today;
        let known: Memory | undefined;
        for (const { grade, gap } of turns) {
          on = daysAfter(on, gap);
          known = remember(known, grade, on);
        }
        const progress = withMemory(noProgress, '1/2', known);
        expect(readProgress(writeProgress(progress))).toEqual(progress);
      }),
    );
  });

  it.each([
    ['no JSON', 'weread'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['half a file', writeProgress(some).slice(0, -9)],
    ['another format', changed((data) => Object.assign(data, { format: 'anki' }))],
    ['a version to come', changed((data) => Object.assign(data, { version: 2 }))],
    ['a hand of 31', changed((data) => Object.assign(data, { size: 31 }))],
    ['a hand of 7.5', changed((data) => Object.assign(data, { size: 7.5 }))],
    ['cards in a list', changed((data) => Object.assign(data, { cards: [memory()] }))],
    ['hands without a day', changed((data) => Object.assign(data, { more: { hands: 2 } }))],
    ['markup for an id', changed((data) => Object.assign(data, { cards: { '<b>/1': memory() } }))],
    ['a prototype', writeProgress(some).replace('123/6-1-2', '__proto__')],
  ])('is not read from %s', (_, text) => {
    expect(readProgress(text)).toBeUndefined();
  });

  it.each([
    ['due', '2026-02-30'],
    ['due', '2026-11-19'],
    ['last', 1],
    ['stability', 0],
    ['stability', '4'],
    ['stability', null],
    ['difficulty', 11],
    ['reps', 0],
    ['lapses', 3],
    ['lapses', -1],
  ])('is not read where a card’s %s is %j', (key, value) => {
    const cards = { '1/2': { ...memory(), [key]: value } };
    expect(readProgress(changed((data) => Object.assign(data, { cards })))).toBeUndefined();
  });

  it('keeps of two what was graded last', () => {
    const older = memory({ last: day('2026-11-01') });
    const other: Progress = {
      ...noProgress,
      memories: new Map([
        ['123/6-1-2', older],
        ['9/1', older],
      ]),
    };
    const merged = mergeProgress(some, other);
    expect(merged.memories.get('123/6-1-2')).toEqual(memory());
    expect(merged.memories.get('9/1')).toEqual(older);
    expect(mergeProgress(other, some).memories).toEqual(merged.memories);
  });

  it('has one hand a day, unless more were asked for on that day', () => {
    expect(handsOn(some, today)).toBe(2);
    expect(handsOn(some, daysAfter(today, 1))).toBe(1);
  });
});
