import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { healthPage } from './health-page.ts';

type Setup = NonNullable<ReturnType<typeof healthPage>['hooks']['astro:config:setup']>;
type Command = Parameters<Setup>[0]['command'];

function routesOf(health: boolean, command: Command): string[] {
  const routes: string[] = [];
  const setup: unknown = healthPage({ health }).hooks['astro:config:setup'];
  if (typeof setup !== 'function') throw new TypeError('no hook');
  setup({
    command,
    injectRoute: ({ pattern, entrypoint }: { pattern: string; entrypoint: string }) => {
      expect(existsSync(entrypoint)).toBe(true);
      routes.push(pattern);
    },
  });
  return routes;
}

describe('the route of the health page', () => {
  it('is there in dev, whatever the settings say', () => {
    expect(routesOf(false, 'dev')).toEqual(['/health']);
    expect(routesOf(true, 'dev')).toEqual(['/health']);
  });

  it('is in a build only where the settings ask for it', () => {
    expect(routesOf(false, 'build')).toEqual([]);
    expect(routesOf(true, 'build')).toEqual(['/health']);
  });
});
