import { expect, it } from 'vitest';
import { datetimeOf } from './datetime.ts';

it('a moment for machines is told to the minute, and a day as a day', () => {
  expect(datetimeOf('2024-04-18T08:31:49')).toBe('2024-04-18T08:31');
  expect(datetimeOf('2024-04-18T00:00:00')).toBe('2024-04-18');
});
