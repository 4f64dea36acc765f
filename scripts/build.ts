import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { runBuild } = await import('./build-site.ts');
await runBuild(process.argv.slice(2));
