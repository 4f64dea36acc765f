import type { Asked } from './asked.ts';
import type { Nearest } from './nearest.ts';
import type { Found } from './search.ts';
import type { Call, Line, Reply, Streams } from './search-calls.ts';

/** Why a worker does not run. */
export type Failure = Pick<ErrorEvent, 'message'>;

/** A worker, as a page sees it. */
export interface WorkerLine extends Line {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Failure) => void): void;
  terminate(): void;
}

/** What comes from the worker is of the type that it was sent with. */
type Sent = MessageEvent['data'];

interface Waiting {
  resolve(value: Sent): void;
  reject(reason: Error): void;
}

/** An index that a worker searches. */
export class SearchClient {
  readonly #worker: WorkerLine;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #end: Error | undefined;

  private constructor(worker: WorkerLine) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#settle(data));
    worker.addEventListener('error', ({ message }) =>
      this.#stop(new Error(`search does not run: ${message}`)),
    );
  }

  /**
   * @param folder The index's; begins and ends with `/`.
   * @throws Error if there is no index, or the worker does not start.
   */
  static async open(folder: string, worker: WorkerLine): Promise<SearchClient> {
    const client = new SearchClient(worker);
    try {
      await client.#ask<void>({ name: 'open', folder });
    } catch (error) {
      client.close();
      throw error;
    }
    return client;
  }

  /** As `search`, in the worker. */
  found(asked: Asked): AsyncGenerator<Found, void, void> {
    return this.#stream('found', asked);
  }

  /** As `nearest`, in the worker. */
  nearest(asked: Asked): AsyncGenerator<Nearest, void, void> {
    return this.#stream('nearest', asked);
  }

  /** A new site has come since: files of this index may be gone. */
  isStale(): Promise<boolean> {
    return this.#ask<boolean>({ name: 'isStale' });
  }

  close(): void {
    this.#stop(new Error('search was closed'));
  }

  async *#stream<Kind extends keyof Streams>(
    kind: Kind,
    asked: Asked,
  ): AsyncGenerator<Streams[Kind], void, void> {
    const begun = this.#ask<void>({ name: 'begin', kind, asked });
    const stream = this.#calls;
    await begun;
    try {
      while (true) {
        const next = await this.#ask<IteratorResult<Streams[Kind], void>>({ name: 'next', stream });
        if (next.done) return;
        yield next.value;
      }
    } finally {
      this.#ask<void>({ name: 'end', stream }).catch(() => {});
    }
  }

  #ask<Answer>(call: Call): Promise<Answer> {
    this.#calls += 1;
    const number = this.#calls;
    const answer = Promise.withResolvers<Answer>();
    if (this.#end) answer.reject(this.#end);
    else {
      const resolve = (value: Sent) => answer.resolve(value);
      this.#waiting.set(number, { resolve, reject: answer.reject });
      this.#worker.postMessage({ number, call });
    }
    return answer.promise;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.value);
  }

  #stop(reason: Error): void {
    this.#end ??= reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    this.#worker.terminate();
  }
}
