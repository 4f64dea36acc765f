interface Host<T> {
  readonly waiting: T[];
  active: number;
  /** Times in a row that it did not answer. */
  silent: number;
}

/** Asked at the same time. */
const mostAtOnce = 2;
/** A host that was silent so often is not asked again. */
const mostSilent = 2;
/** After so many silences, and no answer from anywhere, there is no network. */
const noNetwork = 4;

/**
 * What is to be fetched, by its host: a few at a time from each, the hosts in turn, and nothing more
 * from one that does not answer.
 */
export class HostQueues<T extends { readonly url: URL }> {
  readonly #hosts = new Map<string, Host<T>>();
  readonly #turn: Host<T>[];
  #answered = false;
  #silences = 0;

  constructor(items: readonly T[]) {
    for (const item of items) {
      const host = this.#hosts.get(item.url.host) ?? { waiting: [], active: 0, silent: 0 };
      this.#hosts.set(item.url.host, host);
      host.waiting.push(item);
    }
    for (const host of this.#hosts.values()) host.waiting.reverse();
    this.#turn = [...this.#hosts.values()];
  }

  /** The next one; nothing where all that is left has to wait for one that was taken, or is given up. */
  take(): T | undefined {
    if (!this.#answered && this.#silences >= noNetwork) return undefined;
    const at = this.#turn.findIndex(
      ({ waiting, active, silent }) =>
        waiting.length > 0 && active < mostAtOnce && silent < mostSilent,
    );
    const [host] = at < 0 ? [] : this.#turn.splice(at, 1);
    if (!host) return undefined;
    this.#turn.push(host);
    host.active += 1;
    return host.waiting.pop();
  }

  /** To be told of every one that was taken. */
  end(item: T, answered: boolean): void {
    const host = this.#hosts.get(item.url.host);
    if (!host) return;
    host.active -= 1;
    if (answered) {
      this.#answered = true;
      host.silent = 0;
    } else {
      this.#silences += 1;
      host.silent += 1;
    }
  }

  /** Whether any host has answered. */
  get heard(): boolean {
    return this.#answered;
  }
}
