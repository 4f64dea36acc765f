/** The process of a build in which Astro makes the pages: see `page-maker.ts`. */

// Whoever began it is gone.
process.once('disconnect', () => process.exit(1));
const { answer } = await import('./answer-calls.ts');
process.on('message', answer);

export {};
