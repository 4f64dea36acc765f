/** A build's other process: see `aside.ts`. */
import { keepCompiled } from '../keep-compiled.ts';

keepCompiled();
// Whoever began it is gone.
process.once('disconnect', () => process.exit(1));
const { workAside } = await import('./work-aside.ts');
process.once('message', workAside);
