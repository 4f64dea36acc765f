import type { AstroIntegration } from 'astro';

type Refresh = (options: { loaders: string[] }) => Promise<void>;

let refresh: Refresh | undefined;
let loading = 0;

/** Milliseconds after which a change is told again: by then a page that was being made is made. */
const toldAgain = [150, 600, 2_400];

/**
 * In dev: lets what loaders have changed be seen at once. A page that is being made meanwhile is listed by what
 * was there before, and Astro would keep that list until the next change: so it is told of the change again.
 */
export function savedAtOnce(): AstroIntegration {
  return {
    name: 'saved-at-once',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const forgetLists = () => {
          for (const { hot } of Object.values(server.environments)) {
            hot.send('astro:content-changed', {});
          }
        };
        refresh = async (options) => {
          await refreshContent?.(options);
          for (const pause of toldAgain) setTimeout(forgetLists, pause).unref();
        };
      },
    },
  };
}

/**
 * Astro saves what a loader changes by itself when half a second has passed; but before it answers that it has
 * loaded, though it be nothing. It is asked once, when all loaders have done what they are about to do.
 */
export const changes = {
  /** A loader is about to load. */
  begin(): void {
    loading += 1;
  },
  /** It has, or has failed. */
  end(): void {
    loading -= 1;
    // Where Astro does not answer, it is only later.
    if (loading === 0) refresh?.({ loaders: ['none'] }).catch(() => {});
  },
};
