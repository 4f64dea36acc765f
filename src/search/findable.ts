import type { PageRecords } from './record.ts';

/** A book or a note of which the index is made. It is read only when it must be. */
export interface Findable {
  /** Stays the same when the book or the note changes. */
  readonly id: string;
  /** Changes whenever what can be found in it does. */
  readonly key: string;
  /** About how many characters can be found in it. */
  readonly size: number;
  /** @throws Error if it is gone. */
  pages(): Promise<readonly PageRecords[]>;
}
