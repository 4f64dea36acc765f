import type { Answer } from './answer.ts';
import type { Found } from './search.ts';

/** What one search has found so far; it goes on only as it is asked to. */
export class Results {
  readonly #found: AsyncGenerator<Found, void, void>;
  readonly #answers: Answer[] = [];
  #pages = 0;
  #isAll = false;

  constructor(found: AsyncGenerator<Found, void, void>) {
    this.#found = found;
  }

  get answers(): readonly Answer[] {
    return this.#answers;
  }

  /** Pages that were loaded. */
  get pages(): number {
    return this.#pages;
  }

  /** There are no other answers. */
  get isAll(): boolean {
    return this.#isAll;
  }

  /** Answers that hold every term. */
  get whole(): number {
    return this.#answers.filter(({ isPart }) => !isPart).length;
  }

  /**
   * Goes on until it is enough, or all.
   *
   * @throws Error if the index does not load.
   */
  async pull(isEnough: () => boolean): Promise<void> {
    while (!this.#isAll && !isEnough()) {
      const next = await this.#found.next();
      if (next.done) {
        this.#isAll = true;
        return;
      }
      this.#answers.push(...next.value.answers);
      this.#pages += next.value.pages;
      this.#isAll = next.value.isAll;
    }
  }

  /** Nothing more of it is wanted. */
  end(): void {
    this.#found.return().catch(() => {});
  }
}
