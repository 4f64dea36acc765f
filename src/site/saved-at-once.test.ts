import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { savedAtOnce, saveSoon } from './saved-at-once.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('what several loaders change together is saved once, and no loader loads again for it', async () => {
  // In a build nobody listens.
  saveSoon();
  await vi.advanceTimersByTimeAsync(50);
  const refreshContent = vi.fn(() => Promise.reject(new Error('the config is being loaded')));
  const setup: unknown = savedAtOnce().hooks['astro:server:setup'];
  if (typeof setup !== 'function') throw new Error('no hook');
  setup({ refreshContent });
  for (let loader = 0; loader < 3; loader += 1) saveSoon();
  await vi.advanceTimersByTimeAsync(50);
  expect(refreshContent).toHaveBeenCalledExactlyOnceWith({ loaders: ['none'] });
});
