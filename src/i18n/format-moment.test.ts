import { expect, it } from 'vitest';
import { formatMoment } from './format-moment.ts';

it('tells the hour of a moment', () => {
  expect(formatMoment('2024-05-02T08:09:10', 'zh-CN')).toBe('2024年5月2日 08:09');
});

it('tells no hour of a day', () => {
  expect(formatMoment('2024-05-02T00:00:00', 'zh-CN')).toBe('2024年5月2日');
  expect(formatMoment('2024-05-02T00:00:00', 'en')).toBe('May 2, 2024');
});
