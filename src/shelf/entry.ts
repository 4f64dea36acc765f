/** What the shelf's sorting and filtering know of a book, and what its place on the shelf shows. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly highlights: number;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly read?: string;
  readonly finished?: string;
  readonly status?: 'reading' | 'finished' | 'unmarked';
  /** From the general to the particular. */
  readonly category?: readonly string[];
  readonly tags?: readonly string[];
  /** What the author is filtered by, where it is another than the name on the cover. */
  readonly by?: string;
  /** Width and height of the cover's image in pixels, and the scales it has. */
  readonly cover?: readonly [width: number, height: number, scales: number];
}

/** The whole shelf, last read first. */
export interface ShelfData {
  readonly books: readonly ShelfEntry[];
  /** Words for the months that are shown, by `YYYY-MM`. */
  readonly months: Readonly<Record<string, string>>;
}

/** The day that a book's place on the shelf tells. */
export const dayShown = ({ finished, read }: Pick<ShelfEntry, 'finished' | 'read'>) =>
  finished ?? read;
