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

/** Characters that can be found, at most: in some books, in a great reader's, in more than anyone has. */
const recipes: readonly (readonly [number, Recipe])[] = [
  [300_000, { paired: 0, documentRoom: 1000, fileRoom: 1800 }],
  [4_000_000, { paired: 0, documentRoom: 1100, fileRoom: 3500 }],
  [Number.POSITIVE_INFINITY, { paired: 32, documentRoom: 2000, fileRoom: 3500 }],
];

/** A search loads a file for each of its words, and documents; a host takes only so many files. */
export function recipeFor(characters: number): Recipe {
  const [, recipe] = recipes.find(([most]) => characters <= most) ?? recipes.at(-1) ?? [];
  if (!recipe) throw new RangeError('no recipe');
  return recipe;
}
