import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settings } from './current.ts';

const folder = join(settings.root, 'node_modules', 'mermaid');
const entrance = 'mermaid.esm.min.mjs';
const chunks = 'chunks/mermaid.esm.min';

let version: string | undefined;

/**
 * Mermaid as its makers have bundled it: a site with diagrams publishes it as it is. To bundle it
 * anew would cost every build of every site more than all its pages.
 */
export const mermaid = {
  entrance,
  get version(): string {
    const text = () => readFileSync(join(folder, 'package.json'), 'utf8');
    version ??= z.object({ version: z.string() }).parse(JSON.parse(text())).version;
    return version;
  },
  /** Paths of its modules. */
  get files(): string[] {
    const names = readdirSync(join(folder, 'dist', chunks)).filter((name) => name.endsWith('.mjs'));
    return [entrance, ...names.map((name) => `${chunks}/${name}`)];
  },
  read: (file: string) => readFileSync(join(folder, 'dist', file), 'utf8'),
};
