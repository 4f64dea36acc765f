/** A book by what names its contents. */
export interface KeyedBook {
  readonly id: string;
  readonly key: string;
}

/** One that others name by its title. */
export interface TitledBook extends KeyedBook {
  readonly title: string;
}

/** No two books of a library have the same, nor a book that was and what became of it. */
export const nameOf = ({ id, key }: KeyedBook): string => `${id} ${key}`;
