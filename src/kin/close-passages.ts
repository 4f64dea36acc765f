import type { Corpus } from './corpus.ts';

/** A passage close to another in what it speaks of. */
export interface ClosePassage {
  readonly passage: number;
  /** Cosine of the two, 0 to 1. */
  readonly closeness: number;
  /** Words that both have, by number, the most telling first. */
  readonly shared: readonly number[];
}

/** How many postings are walked for one passage: rare words first, which tell most. */
const mostPostings = 800;
/** Candidates that are weighed exactly. */
const mostWeighed = 16;
/** Below this, two passages only happen to have words in common. */
const leastCloseness = 0.24;
/** What the shared words must weigh together: two that are rare, or three. */
const leastShared = 11;

/** Finds for each passage those in other chapters and books that speak of the same. */
export class CloseFinder {
  readonly #corpus: Corpus;
  readonly #weights: Float64Array;
  readonly #norms: Float64Array;
  /** What a norm divides by; small, so that the processor keeps all of them at hand. */
  readonly #shares: Float32Array;
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #scores: Float32Array;
  /** By term: it stands in the passage that is asked for. */
  readonly #asked: Uint8Array;
  readonly #pages: Uint32Array;

  constructor(corpus: Corpus, weights: Float64Array) {
    const { wordsOf, frequencies, passages, bookOf } = corpus;
    this.#corpus = corpus;
    this.#weights = weights;
    this.#norms = Float64Array.from(wordsOf, (words) => {
      let sum = 0;
      for (const word of words) sum += (weights[word] ?? 0) ** 2;
      return Math.sqrt(sum);
    });
    this.#shares = Float32Array.from(this.#norms, (norm) => 1 / (norm || 1));
    this.#asked = new Uint8Array(frequencies.length);
    this.#starts = new Uint32Array(frequencies.length + 1);
    for (const [term, count] of frequencies.entries()) {
      this.#starts[term + 1] = (this.#starts[term] ?? 0) + count;
    }
    const next = this.#starts.slice();
    this.#postings = new Uint32Array(this.#starts.at(-1) ?? 0);
    for (const [passage, words] of wordsOf.entries()) {
      for (const word of words) {
        const at = next[word] ?? 0;
        this.#postings[at] = passage;
        next[word] = at + 1;
      }
    }
    this.#scores = new Float32Array(passages.length);
    // Passages of a page have the same number.
    this.#pages = new Uint32Array(passages.length);
    for (let at = 1; at < passages.length; at += 1) {
      const isSame = bookOf[at] === bookOf[at - 1] && passages[at]?.page === passages[at - 1]?.page;
      this.#pages[at] = (this.#pages[at - 1] ?? 0) + (isSame ? 0 : 1);
    }
  }

  /** @returns The closest first; those equally close in the order of the library. */
  closeTo(passage: number): ClosePassage[] {
    const words = this.#corpus.wordsOf[passage] ?? new Uint32Array();
    let sum = 0;
    for (const word of words) sum += this.#weights[word] ?? 0;
    if (words.length < 2 || sum < leastShared) return [];
    const candidates = this.#candidates(words);
    for (const word of words) this.#asked[word] = 1;
    const close = this.#best(candidates, passage).flatMap((one) => this.#weigh(passage, one) ?? []);
    for (const word of words) this.#asked[word] = 0;
    for (const candidate of candidates) this.#scores[candidate] = 0;
    return close.sort(
      (one, other) => other.closeness - one.closeness || one.passage - other.passage,
    );
  }

  /** Those with the highest scores; of equals, the first. */
  #best(candidates: readonly number[], passage: number): number[] {
    const page = this.#pages[passage];
    const best: number[] = [];
    let least = 0;
    for (const candidate of candidates) {
      const score = this.#scores[candidate] ?? 0;
      if (best.length === mostWeighed && score < least) continue;
      if (this.#pages[candidate] === page) continue;
      let at = best.length;
      while (at > 0 && this.#isBefore(candidate, best[at - 1] ?? 0)) at -= 1;
      best.splice(at, 0, candidate);
      if (best.length > mostWeighed) best.pop();
      least = this.#scores[best.at(-1) ?? 0] ?? 0;
    }
    return best;
  }

  #isBefore(one: number, other: number): boolean {
    const difference = (this.#scores[one] ?? 0) - (this.#scores[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other);
  }

  /** Those that share the rarest words, with what these weigh in the cosine. */
  #candidates(asked: Uint32Array): number[] {
    const { frequencies } = this.#corpus;
    const words = asked.toSorted(
      (one, other) => (frequencies[one] ?? 0) - (frequencies[other] ?? 0) || one - other,
    );
    const candidates: number[] = [];
    const [scores, shares, postings] = [this.#scores, this.#shares, this.#postings];
    let left = mostPostings;
    for (const word of words) {
      const start = this.#starts[word] ?? 0;
      const end = this.#starts[word + 1] ?? 0;
      left -= end - start;
      if (left < 0) break;
      const weight = (this.#weights[word] ?? 0) ** 2;
      if (weight === 0) continue;
      for (let at = start; at < end; at += 1) {
        const other = postings[at] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) candidates.push(other);
        scores[other] = score + weight * (shares[other] ?? 0);
      }
    }
    return candidates;
  }

  #weigh(passage: number, other: number): ClosePassage | undefined {
    const words = this.#corpus.wordsOf[other] ?? new Uint32Array();
    let count = 0;
    let sum = 0;
    let product = 0;
    for (const word of words) {
      if (this.#asked[word] === 0) continue;
      const weight = this.#weights[word] ?? 0;
      count += 1;
      sum += weight;
      product += weight * weight;
    }
    const norms = (this.#norms[passage] ?? 0) * (this.#norms[other] ?? 0);
    const closeness = product / (norms || 1);
    if (count < 2 || sum < leastShared || closeness < leastCloseness) return undefined;
    const telling = (word: number) => this.#weights[word] ?? 0;
    const shared = [...words]
      .filter((word) => this.#asked[word] === 1)
      .sort((one, second) => telling(second) - telling(one) || one - second);
    return { passage: other, closeness, shared };
  }
}
