import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/** Where Node keeps what it makes of thousands of modules. */
export const compiledFolder = (): string =>
  resolve(process.env['GARDEN_CACHE'] || '.garden', 'compiled');

/** Called before they are imported. */
export function keepCompiled(): void {
  enableCompileCache(compiledFolder());
}
