import { createRequire } from 'node:module';
import { createServer, isRunnableDevEnvironment } from 'vite';
import { describe, expect, it } from 'vitest';
import { pageEnvironment } from './page-environment.ts';

type Setup = NonNullable<ReturnType<typeof pageEnvironment>['hooks']['astro:config:setup']>;
type Command = Parameters<Setup>[0]['command'];

function configOf(command: Command): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  const setup: unknown = pageEnvironment().hooks['astro:config:setup'];
  if (typeof setup !== 'function') throw new TypeError('no hook');
  setup({
    command,
    updateConfig: ({ vite }: { vite: object }) => Object.assign(config, vite),
  });
  return config;
}

describe('the environment of pages', () => {
  it('is one in dev: the other runs no modules', async () => {
    const server = await createServer({
      ...configOf('dev'),
      configFile: false,
      server: { middlewareMode: true, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    try {
      const { ssr, prerender } = server.environments;
      expect(ssr && isRunnableDevEnvironment(ssr)).toBe(true);
      expect(prerender && isRunnableDevEnvironment(prerender)).toBe(false);
    } finally {
      await server.close();
    }
  });

  it('is left as it is in a build', () => {
    expect(configOf('build')).toEqual({});
  });

  it('is made by the Vite that Astro has', () => {
    const ours = createRequire(import.meta.url).resolve('vite/package.json');
    const astro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
    expect(astro.resolve('vite/package.json')).toBe(ours);
  });
});
