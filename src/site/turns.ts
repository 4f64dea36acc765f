import { setTimeout } from 'node:timers/promises';

/** Pages that are made and changes that are taken in: one kind waits for the other, in the order they come. */
export class Turns {
  readonly #patience: number;
  readonly #pages = new Set<Promise<void>>();
  #change: Promise<void> = Promise.resolve();

  /** @param patience Milliseconds that a change waits for pages: one of them might never be made. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /**
   * Waits until the changes that came before are taken in.
   *
   * @param made Fulfilled when the page is made.
   */
  async page(made: Promise<void>): Promise<void> {
    await this.#change;
    this.#pages.add(made);
    made.finally(() => this.#pages.delete(made));
  }

  /** Waits for earlier changes and for the pages that are being made. */
  change(take: () => Promise<void>): Promise<void> {
    const taken = this.#change.then(async () => {
      await Promise.race([
        Promise.all(this.#pages),
        setTimeout(this.#patience, undefined, { ref: false }),
      ]);
      await take();
    });
    this.#change = taken.catch(() => {});
    return taken;
  }
}
