import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { TakeIn } from '../library/folder-watch.ts';
import { Turns } from './turns.ts';

/** Milliseconds that a change waits for pages that are being made. */
const patience = 2_000;

/** Milliseconds after which a page whose reader has gone away meanwhile is taken to be made. */
const grace = 1_000;

/**
 * In dev: lets what loaders have changed be seen at once. Astro saves it by itself, but half a second later; and a
 * page that is just being made then would be listed, until the next change, by what was there before. So no page is
 * made while a change is taken in.
 */
export function savedAtOnce(): { integration: AstroIntegration; takeIn: TakeIn } {
  const turns = new Turns(patience);
  let save = () => Promise.resolve();
  return {
    takeIn: (load) =>
      turns.change(async () => {
        await load();
        await save();
      }),
    integration: {
      name: 'saved-at-once',
      hooks: {
        'astro:server:setup': ({ server, refreshContent }) => {
          // Before Astro answers that it has loaded, though it be nothing, it saves.
          save = async () => refreshContent?.({ loaders: ['none'] });
          server.middlewares.use((_request, response, next) => {
            turns.page(made(response)).then(() => next(), next);
          });
        },
      },
    },
  };
}

function made(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', () => {
      if (response.writableFinished) resolve();
      else setTimeout(resolve, grace).unref();
    });
  });
}
