import type { AstroIntegration } from 'astro';
import { DevEnvironment, type ResolvedConfig } from 'vite';

/**
 * Astro's dev server makes two sets of its hundreds of modules ready: one for pages that are made when they
 * are asked for, and one that no page comes from unless an adapter wants it so. There the second is an
 * environment that runs no modules, which Astro leaves alone.
 */
export function pageEnvironment(): AstroIntegration {
  return {
    name: 'page-environment',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({ vite: { environments: { prerender: { dev: { createEnvironment } } } } });
      },
    },
  };
}

const createEnvironment = (name: string, config: ResolvedConfig): DevEnvironment =>
  new DevEnvironment(name, config, { hot: false });
