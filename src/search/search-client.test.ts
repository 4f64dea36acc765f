import { afterEach, describe, expect, it } from 'vitest';
import type { Asked } from './asked.ts';
import { buildIndex } from './index-builder.ts';
import { recordsOfBook } from './page-records.ts';
import type { PagefindEngine } from './pagefind-engine.ts';
import { type Failure, SearchClient, type WorkerLine } from './search-client.ts';
import { serveCalls } from './search-service.ts';
import { findablesOf } from './testing/findables.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));
const asked = (typed: string): Asked => ({ typed, filter: {}, order: 'best' });

/** A worker that runs here: what is said to it and by it is copied, as between threads. */
class NearWorker implements WorkerLine {
  readonly #channel = new MessageChannel();
  readonly #failing: ((event: Failure) => void)[] = [];
  terminated = false;

  constructor(open: (folder: string) => Promise<PagefindEngine>) {
    const { port1, port2 } = this.#channel;
    serveCalls(
      {
        postMessage: (message) => port2.postMessage(message),
        addEventListener: (_, listener) => port2.addEventListener('message', listener),
      },
      open,
    );
    port1.start();
    port2.start();
  }

  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Failure) => void): void;
  addEventListener(
    type: 'message' | 'error',
    listener: ((event: MessageEvent) => void) & ((event: Failure) => void),
  ): void {
    if (type === 'error') this.#failing.push(listener);
    else this.#channel.port1.addEventListener('message', listener);
  }

  postMessage(message: unknown): void {
    this.#channel.port1.postMessage(message);
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }

  fail(message: string): void {
    for (const listener of this.#failing) listener({ message });
  }
}

describe('search in a worker', () => {
  let served: ServedIndex | undefined;
  afterEach(async () => {
    await served?.stop();
    served = undefined;
  });

  async function open() {
    const index = await serveIndex(await buildIndex(findablesOf(pages)));
    served = index;
    const worker = new NearWorker(async () => index.engine);
    return { index, worker, client: await SearchClient.open('/', worker) };
  }

  it('finds what search finds', async () => {
    const { client } = await open();
    const found = await Array.fromAsync(client.found(asked('床前明月')));
    expect(found.at(-1)?.isAll).toBe(true);
    expect(found.flatMap(({ answers }) => answers.map(({ title }) => title))).toEqual(['诗']);
    const near = await Array.fromAsync(client.nearest(asked('床前明月呀')));
    expect(near).toContainEqual(expect.objectContaining({ kind: 'shorter', typed: '床前明月' }));
    expect(await client.isStale()).toBe(false);
    client.close();
  });

  it('does nothing that is not asked for', async () => {
    const { client, index } = await open();
    const found = client.found(asked('的'));
    index.loaded.length = 0;
    await found.next();
    const first = index.loaded.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(index.loaded).toHaveLength(first);
    await found.return();
    expect((await found.next()).done).toBe(true);
    client.close();
  });

  it('answers two at the same time, each its own', async () => {
    const { client } = await open();
    const titles = async (typed: string) =>
      (await Array.fromAsync(client.found(asked(typed)))).flatMap(({ answers }) =>
        answers.map(({ kind }) => kind),
      );
    expect(await Promise.all([titles('值得再读'), titles('小时候')])).toEqual([
      ['review'],
      ['thought'],
    ]);
    client.close();
  });

  it('fails as the index fails, and the worker ends', async () => {
    const worker = new NearWorker(() => Promise.reject(new Error('no index')));
    await expect(SearchClient.open('/', worker)).rejects.toThrow('no index');
    expect(worker.terminated).toBe(true);
  });

  it('fails where the worker does not run', async () => {
    const worker = new NearWorker(() => new Promise(() => {}));
    const opened = SearchClient.open('/', worker);
    worker.fail('no such script');
    await expect(opened).rejects.toThrow('no such script');
  });

  it('fails once it is closed', async () => {
    const { client } = await open();
    client.close();
    await expect(client.isStale()).rejects.toThrow('closed');
    await expect(client.found(asked('网')).next()).rejects.toThrow('closed');
  });
});
