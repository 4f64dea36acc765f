import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Two thousand modules: what Node has made of them is kept, too.
enableCompileCache(resolve(process.env['GARDEN_CACHE'] || '.garden', 'compiled'));
const { runBuild } = await import('./build-site.ts');
await runBuild(process.argv.slice(2));
