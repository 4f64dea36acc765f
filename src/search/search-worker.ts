import * as pagefind from 'virtual:pagefind';
import { PagefindEngine } from './pagefind-engine.ts';
import { serveCalls } from './search-service.ts';

/** Runs in a worker of its own: what it puts in the place of `fetch` is there for Pagefind only. */
serveCalls(self, (folder) =>
  PagefindEngine.open(folder, {
    pagefind,
    replaceFetch: (fetch) => {
      self.fetch = (input, init) => fetch(String(input), init);
    },
  }),
);
