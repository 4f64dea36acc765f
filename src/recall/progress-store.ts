import { noProgress, type Progress, readProgress, writeProgress } from './progress.ts';

/**
 * How progress is kept: in the browser; nowhere, because the browser refuses; or not yet, because
 * what it holds can't be read, and is not to be written over unasked.
 */
export type Keeping = 'kept' | 'refused' | 'unreadable';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** A reader's progress in this browser. Where it can't be kept, it holds as long as the page. */
export class ProgressStore {
  readonly #key: string;
  readonly #shelf: () => Shelf;
  #progress = noProgress;
  #keeping: Keeping = 'kept';

  /** @param shelf Asked each time: where storage is forbidden, the asking throws. */
  constructor(key: string, shelf: () => Shelf) {
    this.#key = key;
    this.#shelf = shelf;
    this.#look();
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** As it is now, also if another tab has changed it. */
  get progress(): Progress {
    if (this.#keeping === 'kept') this.#look();
    return this.#progress;
  }

  change(edit: (progress: Progress) => Progress): void {
    this.#progress = edit(this.progress);
    if (this.#keeping === 'kept') this.#write();
  }

  /** Puts this in the place of whatever is there, readable or not. */
  replace(progress: Progress): void {
    this.#progress = progress;
    this.#keeping = 'kept';
    this.#write();
  }

  #look(): void {
    try {
      const text = this.#shelf().getItem(this.#key);
      const read = text === null ? noProgress : readProgress(text);
      if (read) this.#progress = read;
      else this.#keeping = 'unreadable';
    } catch {
      this.#keeping = 'refused';
    }
  }

  #write(): void {
    try {
      this.#shelf().setItem(this.#key, writeProgress(this.#progress));
    } catch {
      this.#keeping = 'refused';
    }
  }
}
