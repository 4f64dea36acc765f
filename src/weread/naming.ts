/**
 * A short name for a text that has no id of its own. Not for secrets: FNV-1a over UTF-16 units, in
 * two runs that make 53 bits, as 11 characters of base 36.
 */
export function shortHash(text: string): string {
  return (fnv(text, 0x811c9dc5) * 0x200000 + (fnv(text, 0x9747b28c) >>> 11))
    .toString(36)
    .padStart(11, '0');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Names that are given once each. */
export class Names {
  readonly #taken = new Set<string>();
  /** The number that a name was last given with. */
  readonly #counts = new Map<string, number>();

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** The name itself, or with the first number behind it, from 2 on, that nobody has. */
  take(wished: string): string {
    if (!this.#taken.has(wished)) {
      this.#taken.add(wished);
      return wished;
    }
    let name = wished;
    let count = this.#counts.get(wished) ?? 1;
    while (this.#taken.has(name)) {
      count += 1;
      name = `${wished}-${count}`;
    }
    this.#counts.set(wished, count);
    this.#taken.add(name);
    return name;
  }
}
