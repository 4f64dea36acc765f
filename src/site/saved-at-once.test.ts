import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { hostOf } from '../testing/host.ts';
import { savedAtOnce } from './saved-at-once.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A server behind the integration, whose every page is made by `page`. */
async function served(page: () => Promise<string>) {
  const { integration, takeIn } = savedAtOnce();
  const setup: unknown = integration.hooks['astro:server:setup'];
  if (typeof setup !== 'function') throw new TypeError('no hook');
  const refreshContent = vi.fn(() => Promise.resolve());
  const all: Middleware[] = [];
  const use = (middleware: Middleware) => all.push(middleware);
  setup({ server: { middlewares: { use } }, refreshContent });
  const origin = await hostOf((request, response) => {
    for (const middleware of all) {
      middleware(request, response, () => {
        page().then((text) => response.end(text));
      });
    }
  });
  const get = async () => (await fetch(origin)).text();
  return { get, takeIn, refreshContent };
}

it('what loaders have changed is saved once they have loaded, and no loader loads again for it', async () => {
  const { takeIn, refreshContent } = await served(() => Promise.resolve(''));
  const load = vi.fn(() => Promise.resolve());
  await takeIn(load);
  expect(load).toHaveBeenCalledOnce();
  expect(refreshContent).toHaveBeenCalledExactlyOnceWith({ loaders: ['none'] });
  expect(load).toHaveBeenCalledBefore(refreshContent);
});

it('no page is made while a change is taken in', async () => {
  let words = 'old';
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let isFirst = true;
  const { get, takeIn } = await served(async () => {
    const begun = words;
    if (isFirst) await over;
    isFirst = false;
    return `${begun} ${words}`;
  });
  const before = get();
  await setTimeout(50);
  const taken = takeIn(async () => {
    words = 'half';
    await setTimeout(20);
    words = 'new';
  });
  const after = get();
  await setTimeout(50);
  expect(words).toBe('old');
  end();
  await taken;
  expect(await before).toBe('old old');
  expect(await after).toBe('new new');
});
