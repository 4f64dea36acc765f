import type { AstroInlineConfig } from 'astro';

type Listener = (pages: number) => void;

let listener: Listener | undefined;
let pages = 0;

/**
 * Has Astro tell of each page that it makes; of all else it says errors alone.
 *
 * @param listens Hears how many there are.
 * @returns What of Astro's settings brings that about.
 */
export function tellingPages(listens: Listener): Pick<AstroInlineConfig, 'logger' | 'logLevel'> {
  listener = listens;
  pages = 0;
  return { logLevel: 'info', logger: { entrypoint: import.meta.filename } };
}

interface LogEvent {
  readonly level: string;
  readonly message: string;
}

/** Where Astro's lines go: Astro loads this module by its name. */
export default function destination() {
  return {
    write({ level, message }: LogEvent): void {
      if (level === 'error') process.stderr.write(`${message}\n`);
      // The line of a page, in the tree that Astro draws.
      if (level !== 'info' || !message.includes('├─')) return;
      pages += 1;
      listener?.(pages);
    },
  };
}
