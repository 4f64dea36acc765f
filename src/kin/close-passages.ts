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
/** By so much of itself a score may be wrong, for it is kept with less digits than what it stands for. */
const inexact = 1e-4;

/**
 * Finds for each passage those in other chapters and books that speak of the same. Within, a word is
 * named by its rank: the rarest of the library is 0.
 */
export class CloseFinder {
  readonly #begins: Uint32Array;
  /** By rank: the number of the term. */
  readonly #terms: Uint32Array;
  /** By rank. */
  readonly #weights: Float64Array;
  /** The words of all passages in one row, each passage's rarest first. */
  readonly #words: Uint32Array;
  readonly #norms: Float64Array;
  /** What a norm divides by; small, so that the processor keeps all of them at hand. */
  readonly #shares: Float32Array;
  /** By rank: where in the row of postings its passages begin. */
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #scores: Float32Array;
  /** By rank: it stands in the passage that is asked for. */
  readonly #asked: Uint8Array;
  readonly #pages: Uint32Array;
  readonly #candidates = new Uint32Array(mostPostings);

  constructor(corpus: Corpus, weights: Float64Array) {
    const { words, begins, frequencies, passages, bookOf } = corpus;
    const count = frequencies.length;
    this.#begins = begins;
    // A double holds both, and numbers are put in order without being asked one by one.
    this.#terms = Uint32Array.from(
      Float64Array.from(frequencies, (frequency, term) => frequency * count + term).sort(),
      (number) => number % count,
    );
    const ranks = new Uint32Array(count);
    for (const [rank, term] of this.#terms.entries()) ranks[term] = rank;
    this.#weights = Float64Array.from(this.#terms, (term) => weights[term] ?? 0);
    this.#words = words.map((word) => ranks[word] ?? 0);
    this.#norms = new Float64Array(passages.length);
    for (let passage = 0; passage < passages.length; passage += 1) {
      const [begin, end] = [begins[passage] ?? 0, begins[passage + 1] ?? 0];
      let sum = 0;
      for (let at = begin; at < end; at += 1) sum += (weights[words[at] ?? 0] ?? 0) ** 2;
      this.#norms[passage] = Math.sqrt(sum);
      this.#words.subarray(begin, end).sort();
    }
    this.#shares = Float32Array.from(this.#norms, (norm) => 1 / (norm || 1));
    this.#asked = new Uint8Array(count);
    this.#starts = new Uint32Array(count + 1);
    for (const [rank, term] of this.#terms.entries()) {
      this.#starts[rank + 1] = (this.#starts[rank] ?? 0) + (frequencies[term] ?? 0);
    }
    this.#postings = this.#posted();
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
    const [begin, end] = [this.#begins[passage] ?? 0, this.#begins[passage + 1] ?? 0];
    let sum = 0;
    for (let at = begin; at < end; at += 1) sum += this.#weights[this.#words[at] ?? 0] ?? 0;
    if (end - begin < 2 || sum < leastShared) return [];
    const { count, rest } = this.#score(begin, end);
    const best = this.#best(count, passage, rest);
    if (best.length === 0) return [];
    for (let at = begin; at < end; at += 1) this.#asked[this.#words[at] ?? 0] = 1;
    const close = best.flatMap((one) => this.#weigh(passage, one, rest) ?? []);
    for (let at = begin; at < end; at += 1) this.#asked[this.#words[at] ?? 0] = 0;
    return close.sort(
      (one, other) => other.closeness - one.closeness || one.passage - other.passage,
    );
  }

  #posted(): Uint32Array {
    const [words, begins, next] = [this.#words, this.#begins, this.#starts.slice()];
    const postings = new Uint32Array(words.length);
    for (let passage = 0; passage < begins.length - 1; passage += 1) {
      const end = begins[passage + 1] ?? 0;
      for (let at = begins[passage] ?? 0; at < end; at += 1) {
        const word = words[at] ?? 0;
        const place = next[word] ?? 0;
        postings[place] = passage;
        next[word] = place + 1;
      }
    }
    return postings;
  }

  /**
   * Gives those that share the rarest words a score: what these weigh in the cosine.
   *
   * @returns How many there are, and what the words weigh that were too common to be looked up.
   */
  #score(begin: number, end: number): { readonly count: number; readonly rest: number } {
    const [words, weights, starts] = [this.#words, this.#weights, this.#starts];
    const [scores, shares, postings] = [this.#scores, this.#shares, this.#postings];
    const candidates = this.#candidates;
    let count = 0;
    let left = mostPostings;
    let place = begin;
    for (; place < end; place += 1) {
      const word = words[place] ?? 0;
      const first = starts[word] ?? 0;
      const last = starts[word + 1] ?? 0;
      left -= last - first;
      if (left < 0) break;
      const weight = (weights[word] ?? 0) ** 2;
      if (weight === 0) continue;
      for (let at = first; at < last; at += 1) {
        const other = postings[at] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) {
          candidates[count] = other;
          count += 1;
        }
        scores[other] = score + weight * (shares[other] ?? 0);
      }
    }
    let rest = 0;
    for (; place < end; place += 1) rest += (weights[words[place] ?? 0] ?? 0) ** 2;
    return { count, rest };
  }

  /** Those with the highest scores; of equals, the first. No candidate has a score any longer. */
  #best(count: number, passage: number, rest: number): Scored[] {
    const [scores, pages, candidates] = [this.#scores, this.#pages, this.#candidates];
    const page = pages[passage];
    const best: Scored[] = [];
    // Where every word was looked up, a score tells how close the two are.
    let least = rest > 0 ? 0 : leastCloseness * (this.#norms[passage] ?? 0) * (1 - inexact);
    for (let at = 0; at < count; at += 1) {
      const candidate = candidates[at] ?? 0;
      const score = scores[candidate] ?? 0;
      scores[candidate] = 0;
      if (score < least || pages[candidate] === page) continue;
      const one = { passage: candidate, score };
      let place = best.length;
      for (let last = best[place - 1]; last && isBefore(one, last); last = best[place - 1]) {
        best[place] = last;
        place -= 1;
      }
      best[place] = one;
      if (best.length > mostWeighed) best.pop();
      if (best.length === mostWeighed) least = best.at(-1)?.score ?? 0;
    }
    return best;
  }

  #weigh(passage: number, scored: Scored, rest: number): ClosePassage | undefined {
    const { passage: other, score } = scored;
    const norm = this.#norms[passage] ?? 0;
    // At the most, the other has every word that was not looked up.
    const most = score * (1 + inexact) + rest * (this.#shares[other] ?? 0);
    if (most < leastCloseness * norm * (1 - inexact)) return undefined;
    const [words, weights, asked] = [this.#words, this.#weights, this.#asked];
    const [begin, end] = [this.#begins[other] ?? 0, this.#begins[other + 1] ?? 0];
    let count = 0;
    let sum = 0;
    let product = 0;
    for (let at = begin; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (asked[word] === 0) continue;
      const weight = weights[word] ?? 0;
      count += 1;
      sum += weight;
      product += weight * weight;
    }
    const closeness = product / (norm * (this.#norms[other] ?? 0) || 1);
    if (count < 2 || sum < leastShared || closeness < leastCloseness) return undefined;
    return { passage: other, closeness, shared: this.#shared(begin, end) };
  }

  #shared(begin: number, end: number): number[] {
    const telling = (rank: number) => this.#weights[rank] ?? 0;
    const term = (rank: number) => this.#terms[rank] ?? 0;
    return [...this.#words.subarray(begin, end)]
      .filter((rank) => this.#asked[rank] === 1)
      .sort((one, other) => telling(other) - telling(one) || term(one) - term(other))
      .map(term);
  }
}

interface Scored {
  readonly passage: number;
  readonly score: number;
}

const isBefore = (one: Scored, other: Scored): boolean =>
  one.score > other.score || (one.score === other.score && one.passage < other.passage);
