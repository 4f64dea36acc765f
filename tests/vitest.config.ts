/// <reference types="vitest/config" />
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
    },
  },
  { root: projectRoot, devToolbar: { enabled: false }, logLevel: 'warn' },
);
