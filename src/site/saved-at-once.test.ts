import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changes, savedAtOnce } from './saved-at-once.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function begun(refreshContent: () => Promise<void>) {
  const send = vi.fn();
  const setup: unknown = savedAtOnce().hooks['astro:server:setup'];
  if (typeof setup !== 'function') throw new Error('no hook');
  setup({ server: { environments: { ssr: { hot: { send } } } }, refreshContent });
  return send;
}

it('what several loaders change together is saved once, and no loader loads again for it', () => {
  // In a build nobody listens.
  changes.begin();
  changes.end();
  const refreshContent = vi.fn(() => Promise.reject(new Error('the config is being loaded')));
  begun(refreshContent);
  for (let loader = 0; loader < 3; loader += 1) changes.begin();
  changes.end();
  changes.begin();
  for (let loader = 0; loader < 2; loader += 1) changes.end();
  expect(refreshContent).not.toHaveBeenCalled();
  changes.end();
  expect(refreshContent).toHaveBeenCalledExactlyOnceWith({ loaders: ['none'] });
});

it('what Astro has listed meanwhile is forgotten', async () => {
  const send = begun(() => Promise.resolve());
  changes.begin();
  changes.end();
  await vi.runAllTimersAsync();
  expect(send).toHaveBeenCalledTimes(3);
  expect(send).toHaveBeenLastCalledWith('astro:content-changed', {});
});
