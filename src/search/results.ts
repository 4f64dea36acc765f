import type { Answer } from './answer.ts';
import type { Found } from './search.ts';

/** What is enough for now. */
export interface Enough {
  readonly answers: number;
  /** Pages loaded, where some answer was on them: the next may be far. */
  readonly pages: number;
}

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

  /**
   * Goes on until there is enough beside what is shown, or all.
   *
   * @param shown Answers that are.
   * @param isOver Nothing more of it is wanted.
   * @throws Error if the index does not load.
   */
  async pullBeside(
    shown: number,
    { answers, pages }: Enough,
    isOver: () => boolean,
  ): Promise<void> {
    const most = this.#pages + pages;
    await this.pull(() => {
      const further = this.#answers.length - shown;
      return isOver() || further >= answers || (further > 0 && this.#pages >= most);
    });
  }

  /** Nothing more of it is wanted. */
  end(): void {
    this.#found.return().catch(() => {});
  }
}
