import type { AstroIntegration } from 'astro';

type Refresh = (options: { loaders: string[] }) => Promise<void>;

let refresh: Refresh | undefined;
let timer: NodeJS.Timeout | undefined;

/** Milliseconds within which several loaders are saved as one. */
const pause = 10;

/** In dev: lets what loaders have changed be seen at once. */
export function savedAtOnce(): AstroIntegration {
  return {
    name: 'saved-at-once',
    hooks: {
      'astro:server:setup': ({ refreshContent }) => {
        refresh = refreshContent;
      },
    },
  };
}

/**
 * Astro saves what a loader changes by itself when half a second has passed; but before it answers that it has
 * loaded, though it be nothing. Where it does not answer, it is only later.
 */
export function saveSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => refresh?.({ loaders: ['none'] }).catch(() => {}), pause);
}
