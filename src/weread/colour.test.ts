import { describe, expect, it } from 'vitest';
import { readColour } from './colour.ts';

describe('the colour of a highlight', () => {
  it.each([
    ['🟥', 'red'],
    ['🟪 划线', 'purple'],
    ['🟦', 'blue'],
    ['🟩', 'green'],
    ['🟨', 'yellow'],
    ['<span style="color: #ffce78;">Highlight</span>', 'yellow'],
    ['<span style="color:#FF7A7A">', 'red'],
    ['<span style="color: #ff1050;">', 'red'],
    ['<span style="color: #a0c8ff;">', 'blue'],
    ['<span style="color: #b5e7a0;">', 'green'],
    ['<span style="color: #d8b4fe;">', 'purple'],
  ])('of %s is %s', (text, colour) => {
    expect(readColour(text)).toBe(colour);
  });

  it.each([
    '',
    'Highlight',
    '<span style="color: ;">',
    '<span style="color: #888888;">',
    '#ffce78',
  ])('is unknown in "%s"', (text) => {
    expect(readColour(text)).toBeUndefined();
  });
});
