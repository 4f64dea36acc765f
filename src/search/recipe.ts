/** How an index is made. */
export interface Recipe {
  /**
   * How many characters take the next one with them. Alone, a common one stands on so many pages that
   * the list of these is long to load; but pairs take room.
   */
  readonly paired: number;
  /** Characters in a document. */
  readonly documentRoom: number;
  /** Bytes of a file with words, before it is compressed. */
  readonly fileRoom: number;
}

/** Characters of a library for which common ones are paired. */
const large = 4_000_000;

/** A search loads a file for each of its words, and documents; a host takes only so many files. */
export function recipeFor(characters: number): Recipe {
  return characters > large
    ? { paired: 32, documentRoom: 2000, fileRoom: 3500 }
    : { paired: 0, documentRoom: 1100, fileRoom: 3500 };
}
