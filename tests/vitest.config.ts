/// <reference types="vitest/config" />
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { projectRoot } from '../scripts/project.ts';

/** Astro's own Vite configuration, so that `.astro` components render in tests too. */
export default getViteConfig(
  {
    root: projectRoot,
    test: {
      include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
      // Golden files are written by `npx vitest -c tests/vitest.config.ts -u`, by nothing else.
      update: 'none',
      // No test replaces a module or a global, so files can share a worker and what it has loaded.
      isolate: false,
      // Vitest leaves a core free by default, which is half of a small machine.
      maxWorkers: '100%',
      // What a component says must not hang on the settings of who runs the tests.
      env: {
        GARDEN_LANGUAGE: 'zh-CN',
        // Many tests start a program of this project anew.
        NODE_COMPILE_CACHE: join(projectRoot, '.garden', 'compiled'),
      },
      // A busy machine is no failure; what must be quick measures itself.
      testTimeout: 30_000,
    },
  },
  { root: projectRoot, devToolbar: { enabled: false }, logLevel: 'warn' },
);
