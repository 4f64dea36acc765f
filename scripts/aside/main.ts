/** A build's other process: see `aside.ts`. */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

enableCompileCache(resolve(process.env['GARDEN_CACHE'] || '.garden', 'compiled'));
// Whoever began it is gone.
process.once('disconnect', () => process.exit(1));
const { workAside } = await import('./work-aside.ts');
process.once('message', workAside);
