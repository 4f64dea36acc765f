import { nearest } from './nearest.ts';
import type { PagefindEngine } from './pagefind-engine.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';
import type { Call, Line, NumberedCall, Reply } from './search-calls.ts';

/**
 * Answers a page's calls, in the worker: searching never keeps the page from what its reader types.
 *
 * @param open Opens the index in a folder.
 */
export function serveCalls(line: Line, open: (folder: string) => Promise<PagefindEngine>): void {
  const service = new SearchService(open);
  line.addEventListener('message', ({ data }) => {
    const { number, call }: NumberedCall = data;
    service.answer(number, call).then(
      (value) => line.postMessage({ number, value }),
      (error: unknown) => line.postMessage(failed(number, error)),
    );
  });
}

function failed(number: number, error: unknown): Reply {
  return { number, error: error instanceof Error ? error.message : String(error) };
}

class SearchService {
  readonly #open: (folder: string) => Promise<PagefindEngine>;
  readonly #streams = new Map<number, AsyncGenerator<unknown, void, void>>();
  #engine: Promise<PagefindEngine> = Promise.reject(new Error('no index was opened'));

  constructor(open: (folder: string) => Promise<PagefindEngine>) {
    this.#open = open;
    this.#engine.catch(() => {});
  }

  async answer(number: number, call: Call): Promise<unknown> {
    switch (call.name) {
      case 'open':
        this.#engine = this.#open(call.folder);
        await this.#engine;
        return undefined;
      case 'begin':
        this.#streams.set(number, streamOf(await this.#engine, call));
        return undefined;
      case 'next':
        return this.#streams.get(call.stream)?.next() ?? { done: true, value: undefined };
      case 'end':
        await this.#streams.get(call.stream)?.return();
        this.#streams.delete(call.stream);
        return undefined;
      case 'isStale':
        return (await this.#engine).isStale();
      default:
        return call satisfies never;
    }
  }
}

function streamOf(
  engine: PagefindEngine,
  { kind, asked }: Extract<Call, { name: 'begin' }>,
): AsyncGenerator<unknown, void, void> {
  const query = readQuery(asked.typed);
  switch (kind) {
    case 'found':
      return search(engine, query, asked.filter, asked.order);
    case 'nearest':
      return nearest(engine, query, asked.filter);
    default:
      return kind satisfies never;
  }
}
