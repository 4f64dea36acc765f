/** The process of a build in which Astro makes the pages: see `page-maker.ts`. */

// Whoever began it is gone: it does not even write down what Node would at an exit.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
const { answer } = await import('./answer-calls.ts');
process.on('message', answer);

export {};
