import { expect, it } from 'vitest';
import { stringsFor } from '../../../src/i18n/strings.ts';
import { StageLines } from '../../stage-lines.ts';
import { stagesOf } from './stages.ts';

const strings = stringsFor('en');
const whole = { seconds: 9, cpu: 12, peak: null, together: null };

/** The lines as a build writes them into a file. */
function told(...names: readonly string[]): string[] {
  const texts: string[] = [];
  const lines = new StageLines({ isTTY: false, write: (text: string) => texts.push(text) });
  for (const name of names) {
    lines.begin(name);
    lines.end();
  }
  return texts.join('').split('\n').filter(Boolean);
}

it('finds the stages in what a build tells, and what each took since the one before', () => {
  const [reading = '', covers = '', other = ''] = told(
    strings.build.reading,
    strings.covers.gathering,
    'Something new',
  );
  const stages = stagesOf(
    [
      { line: reading, seconds: 1, cpu: 2 },
      { line: '  3 warnings', seconds: 1.5, cpu: 2 },
      { line: covers, seconds: 4, cpu: 5 },
      { line: other, seconds: 8, cpu: 11 },
      { line: strings.build.written('dist/'), seconds: 8.5, cpu: 11.5 },
    ],
    whole,
    strings,
  );
  expect(stages).toEqual([
    { key: 'reading', name: strings.build.reading, seconds: 1, cpu: 2 },
    { key: 'covers', name: strings.covers.gathering, seconds: 3, cpu: 3 },
    { key: 'Something new', name: 'Something new', seconds: 4, cpu: 6 },
    { key: 'end', name: 'end', seconds: 1, cpu: 1 },
  ]);
});

it('tells of no processor time where the system does not', () => {
  const [line = ''] = told(strings.build.pages);
  const stages = stagesOf([{ line, seconds: 3, cpu: null }], { ...whole, cpu: null }, strings);
  expect(stages.map(({ key, cpu }) => [key, cpu])).toEqual([
    ['pages', null],
    ['end', null],
  ]);
});
