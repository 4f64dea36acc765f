import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '..');

/** An absolute path below the project's folder. */
export function inProject(...segments: string[]): string {
  return join(projectRoot, ...segments);
}

const tools = {
  biome: '@biomejs/biome/bin/biome',
  astro: 'astro/bin/astro.mjs',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  'html-validate': 'html-validate/bin/html-validate.mjs',
} as const;

/**
 * The script of a tool, to be run with `process.execPath`: a shell's `.bin` shims differ from one
 * system to the next.
 */
export function toolScript(tool: keyof typeof tools): string {
  return inProject('node_modules', ...tools[tool].split('/'));
}
