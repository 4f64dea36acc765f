import type { Draft } from './draft.ts';

/** A draft and those that enclose it, outermost first. */
export type Path = readonly Draft[];

interface Counted {
  /** How many sections the outline had with it. */
  readonly count: number;
  readonly path: Path;
}

/** The sections that bear one title, in the order of the book. */
export class TitlePaths {
  readonly #paths: Counted[] = [];
  #at = 0;

  add(count: number, path: Path): this {
    this.#paths.push({ count, path });
    return this;
  }

  /** The first one behind, or else the first of all. Counts that are asked for never fall. */
  next(count: number): Counted | undefined {
    while ((this.#paths[this.#at]?.count ?? Number.POSITIVE_INFINITY) <= count) this.#at += 1;
    return this.#paths[this.#at] ?? this.#paths[0];
  }
}
