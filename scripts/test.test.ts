import { describe, expect, it } from 'vitest';
import { chooseStages, quote } from './test.ts';
import { stages } from './testing/stages.ts';

describe('choosing stages', () => {
  const names = (args: string[]): string[] => chooseStages(args, stages).map(({ name }) => name);

  it('takes all of them where none is named', () => {
    expect(names([])).toEqual(['format', 'types', 'unit', 'sites', 'browser', 'html', 'links']);
  });

  it('keeps their order, whatever the order they are named in', () => {
    expect(names(['--only', 'links,unit'])).toEqual(['unit', 'links']);
  });

  it('names the stages that there are where one is unknown', () => {
    expect(() => names(['--only=unti'])).toThrow(/no stage "unti".*unit, sites/);
  });
});

describe('quoting the output of a tool', () => {
  it('never has a line that could be taken for the run’s last line', () => {
    const lines = quote('3 passed, 1 failed\r\n\n2 passed, 0 failed\n', 10, 'x.log').split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).not.toMatch(/^\d/);
  });

  it('leaves out the middle of a long one and names the log that has it', () => {
    const output = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
    const shown = quote(output, 10, 'x.log').split('\n');
    expect(shown).toHaveLength(11);
    expect(shown[5]).toContain('90 more lines: see x.log');
    expect(shown.at(-1)).toContain('line 99');
  });

  it('shows no colours', () => {
    expect(quote('\u001b[31mred\u001b[39m', 10, 'x.log')).toBe('  │ red');
  });
});
