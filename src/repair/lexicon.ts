export interface Word {
  /** How often it occurs. */
  readonly count: number;
  /** Place in `wordClasses`. */
  readonly wordClass: number;
}

/** The node at which every word begins. */
export const root = 0;

/**
 * Words and how often they occur, as a trie that can be walked character by character, so that a
 * word with holes is found without spelling out all that it might be.
 *
 * Nodes are numbers: those of one level lie together, and the children of a node in the order of
 * their code units. So half a million nodes need ten megabytes.
 */
export class Lexicon {
  /** How often all words together occur. */
  readonly total: number;
  readonly #units: Uint16Array;
  readonly #firstChild: Uint32Array;
  readonly #parents: Uint32Array;
  readonly #counts: Float64Array;
  readonly #classes: Uint8Array;

  /** @param words Words of the Basic Multilingual Plane; others are left out. */
  constructor(words: ReadonlyMap<string, Word>) {
    const sorted = [...words.keys()].filter((word) => word !== '' && !astral.test(word)).sort();
    let size = 1;
    for (const [index, word] of sorted.entries()) {
      size += word.length - sharedLength(sorted[index - 1] ?? '', word);
    }
    this.#units = new Uint16Array(size);
    this.#firstChild = new Uint32Array(size + 1);
    this.#parents = new Uint32Array(size);
    this.#counts = new Float64Array(size);
    this.#classes = new Uint8Array(size);
    this.total = this.#fill(sorted, words);
  }

  /** The node that `codePoint` leads to from `node`, or -1 where no word goes on so. */
  step(node: number, codePoint: number): number {
    let low = this.#firstChild[node] ?? 0;
    let high = (this.#firstChild[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const unit = this.#units[middle] ?? 0;
      if (unit === codePoint) return middle;
      if (unit < codePoint) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** How often the word that ends at `node` occurs; 0 if none ends there. */
  countAt(node: number): number {
    return this.#counts[node] ?? 0;
  }

  /** Class of the word that ends at `node`. */
  classAt(node: number): number {
    return this.#classes[node] ?? 0;
  }

  /** The code unit that leads to `node`. */
  unitAt(node: number): number {
    return this.#units[node] ?? 0;
  }

  parentOf(node: number): number {
    return this.#parents[node] ?? root;
  }

  /** Level by level: `span` is a stretch of `sorted` that shares its first `depth` code units. */
  #fill(sorted: readonly string[], words: ReadonlyMap<string, Word>): number {
    let total = 0;
    let next = 1;
    let spans: [start: number, end: number][] = [[0, sorted.length]];
    let node = 0;
    for (let depth = 0; spans.length > 0; depth += 1) {
      const deeper: [number, number][] = [];
      for (const [start, end] of spans) {
        this.#firstChild[node] = next;
        let from = start;
        const word = sorted[start];
        if (word?.length === depth) {
          const { count = 0, wordClass = 0 } = words.get(word) ?? {};
          this.#counts[node] = count;
          this.#classes[node] = wordClass;
          total += count;
          from += 1;
        }
        for (let at = from; at < end; ) {
          const unit = sorted[at]?.charCodeAt(depth) ?? 0;
          const first = at;
          while (at < end && sorted[at]?.charCodeAt(depth) === unit) at += 1;
          this.#units[next] = unit;
          this.#parents[next] = node;
          next += 1;
          deeper.push([first, at]);
        }
        node += 1;
      }
      spans = deeper;
    }
    this.#firstChild[node] = next;
    return total;
  }
}

const astral = /[\ud800-\udfff]/;

function sharedLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
