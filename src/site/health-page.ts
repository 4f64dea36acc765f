import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from './settings.ts';

/** The page of all problems: always there in dev, in a build only where the settings ask for it. */
export function healthPage({ health }: Pick<Settings, 'health'>): AstroIntegration {
  return {
    name: 'health-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !health) return;
        // Astro makes no route of a page whose name begins with `_`.
        const entrypoint = fileURLToPath(new URL('../pages/_health.astro', import.meta.url));
        injectRoute({ pattern: '/health', entrypoint });
      },
    },
  };
}
