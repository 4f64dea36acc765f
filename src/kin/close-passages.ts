import type { Corpus } from './corpus.ts';
import type { WordWeights } from './word-weight.ts';

/** A passage close to another in what it speaks of. */
export interface ClosePassage {
  readonly passage: number;
  /** Cosine of the two, 0 to 1. */
  readonly closeness: number;
  /** Words that both have, by number, the most telling first. */
  readonly shared: readonly number[];
}

/** What a passage was compared with, and what came of it. */
export interface Compared {
  /** Those that were weighed. */
  readonly weighed: Uint32Array;
  /** What another must score to be weighed in the place of one of these. */
  readonly least: number;
  /** The closest first; those equally close in the order of the library. */
  readonly close: readonly ClosePassage[];
}

/** How many postings are walked for one passage, about: rare words first, which tell most. */
const mostPostings = 800;
/** Candidates that are weighed exactly. */
const mostWeighed = 16;
/** Shared words that are told. */
const mostShared = 3;
/** Below this, two passages only happen to have words in common. */
const leastCloseness = 0.24;
/** What the shared words must weigh together: two that are rare, or three. */
const leastShared = 11;
/** By so much of itself a score may be wrong, for it is kept with less digits than what it stands for. */
const inexact = 1e-4;

/**
 * Finds for each passage those in other chapters and books that speak of the same. Within, a word is
 * named by its rank: the rarest of the library is 0.
 *
 * What is found for a passage hangs on nothing but its own words and those of the passages that are
 * weighed, and on the weights and the order of these words: none of it changes when elsewhere in the
 * library something does.
 */
export class CloseFinder {
  readonly #begins: Uint32Array;
  /** By rank: the number of the term. */
  readonly #terms: Uint32Array;
  /** By rank. */
  readonly #weights: Float64Array;
  /** By rank, the weight with itself multiplied. */
  readonly #squares: Float64Array;
  /** The words of all passages in one row, each passage's rarest first. */
  readonly #words: Uint32Array;
  readonly #norms: Float64Array;
  /** What a norm divides by; small, so that the processor keeps all of them at hand. */
  readonly #shares: Float32Array;
  /** By passage: where in the row its words end that are looked up; what it shares is sought by these. */
  readonly #soughtEnds: Uint32Array;
  /** By passage: what those words weigh that are too common to be looked up. */
  readonly #rests: Float64Array;
  /** By rank: where in the row of postings its passages begin. */
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #scores: Float32Array;
  /** By rank: it stands in the passage that is asked for. */
  readonly #asked: Uint8Array;
  readonly #pages: Uint32Array;
  readonly #candidates: Uint32Array;
  readonly #best = {
    passages: new Uint32Array(mostWeighed),
    scores: new Float64Array(mostWeighed),
  };

  constructor(corpus: Corpus, { weights, steps }: Pick<WordWeights, 'weights' | 'steps'>) {
    const { words, begins, frequencies } = corpus;
    const [size, count] = [corpus.bookOf.length, frequencies.length];
    this.#begins = begins;
    // A double holds both, and numbers are put in order without being asked one by one.
    this.#terms = Uint32Array.from(
      Float64Array.from(steps, (step, term) => step * count + term).sort(),
      (number) => number % count,
    );
    this.#weights = Float64Array.from(this.#terms, (term) => weights[term] ?? 0);
    this.#squares = this.#weights.map((weight) => weight ** 2);
    this.#starts = new Uint32Array(count + 1);
    for (const [rank, term] of this.#terms.entries()) {
      this.#starts[rank + 1] = (this.#starts[rank] ?? 0) + (frequencies[term] ?? 0);
    }
    this.#postings = this.#posted(words);
    this.#words = this.#ranked();
    this.#norms = new Float64Array(size);
    this.#soughtEnds = new Uint32Array(size);
    this.#rests = new Float64Array(size);
    this.#measure(steps);
    this.#shares = Float32Array.from(this.#norms, (norm) => 1 / (norm || 1));
    this.#asked = new Uint8Array(count);
    this.#scores = new Float32Array(size);
    this.#candidates = new Uint32Array(size);
    this.#pages = pagesOf(corpus);
  }

  compare(passage: number): Compared {
    const begin = this.#begins[passage] ?? 0;
    const soughtEnd = this.#soughtEnds[passage] ?? 0;
    if (soughtEnd === begin) return { weighed: new Uint32Array(), least: 0, close: [] };
    const count = this.#choose(this.#score(begin, soughtEnd), passage);
    const { passages, scores } = this.#best;
    const weighed = passages.slice(0, count);
    const least = count === mostWeighed ? (scores[count - 1] ?? 0) : 0;
    if (count === 0) return { weighed, least, close: [] };
    const end = this.#begins[passage + 1] ?? 0;
    for (let at = begin; at < end; at += 1) this.#asked[this.#words[at] ?? 0] = 1;
    const close: ClosePassage[] = [];
    for (const other of weighed) {
      const found = this.#weigh(passage, other);
      if (found) close.push(found);
    }
    for (let at = begin; at < end; at += 1) this.#asked[this.#words[at] ?? 0] = 0;
    close.sort((one, other) => other.closeness - one.closeness || one.passage - other.passage);
    return { weighed, least, close };
  }

  /**
   * Finds by whom a passage is weighed: the way of {@link compare} gone backwards.
   *
   * @param leasts By passage, what another must score to be weighed.
   * @returns One that scores just as much may be among them, and not be weighed.
   */
  weighedBy(passage: number, leasts: Float32Array): number[] {
    const [words, starts, postings] = [this.#words, this.#starts, this.#postings];
    const [scores, squares, candidates] = [this.#scores, this.#squares, this.#candidates];
    const share = this.#shares[passage] ?? 0;
    const end = this.#begins[passage + 1] ?? 0;
    let count = 0;
    for (let place = this.#begins[passage] ?? 0; place < end; place += 1) {
      const word = words[place] ?? 0;
      const square = squares[word] ?? 0;
      if (square === 0) continue;
      const last = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < last; at += 1) {
        const other = postings[at] ?? 0;
        if (!this.#seeks(other, word)) continue;
        const score = scores[other] ?? 0;
        if (score === 0) {
          candidates[count] = other;
          count += 1;
        }
        scores[other] = score + square * share;
      }
    }
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const other = candidates[at] ?? 0;
      const score = scores[other] ?? 0;
      scores[other] = 0;
      if (this.#pages[other] === this.#pages[passage]) continue;
      if (score >= (leasts[other] ?? 0) && score >= this.#leastScore(other, passage))
        found.push(other);
    }
    return found;
  }

  #posted(words: Uint32Array): Uint32Array {
    const [begins, next] = [this.#begins, this.#starts.slice()];
    const ranks = new Uint32Array(this.#terms.length);
    for (const [rank, term] of this.#terms.entries()) ranks[term] = rank;
    const postings = new Uint32Array(words.length);
    for (let passage = 0; passage < begins.length - 1; passage += 1) {
      const end = begins[passage + 1] ?? 0;
      for (let at = begins[passage] ?? 0; at < end; at += 1) {
        const word = ranks[words[at] ?? 0] ?? 0;
        const place = next[word] ?? 0;
        postings[place] = passage;
        next[word] = place + 1;
      }
    }
    return postings;
  }

  /** The postings turned back: each passage's words come out in the order of their ranks. */
  #ranked(): Uint32Array {
    const [starts, postings, next] = [this.#starts, this.#postings, this.#begins.slice()];
    const words = new Uint32Array(postings.length);
    for (let rank = 0; rank < starts.length - 1; rank += 1) {
      const last = starts[rank + 1] ?? 0;
      for (let at = starts[rank] ?? 0; at < last; at += 1) {
        const passage = postings[at] ?? 0;
        const place = next[passage] ?? 0;
        words[place] = rank;
        next[passage] = place + 1;
      }
    }
    return words;
  }

  /** How long passages are, and by which of their words others are sought. */
  #measure(steps: Uint8Array): void {
    const [words, begins] = [this.#words, this.#begins];
    for (let passage = 0; passage < this.#norms.length; passage += 1) {
      const [begin, end] = [begins[passage] ?? 0, begins[passage + 1] ?? 0];
      let [sum, squares, rest] = [0, 0, 0];
      let left = mostPostings;
      let sought = begin;
      for (let at = begin; at < end; at += 1) {
        const word = words[at] ?? 0;
        const square = this.#squares[word] ?? 0;
        sum += this.#weights[word] ?? 0;
        squares += square;
        left -= 2 ** (steps[this.#terms[word] ?? 0] ?? 0);
        if (left >= 0) sought = at + 1;
        else rest += square;
      }
      this.#norms[passage] = Math.sqrt(squares);
      const tells = end - begin > 1 && sum >= leastShared;
      this.#soughtEnds[passage] = tells ? sought : begin;
      this.#rests[passage] = rest;
    }
  }

  #seeks(passage: number, word: number): boolean {
    const end = this.#soughtEnds[passage] ?? 0;
    return end > (this.#begins[passage] ?? 0) && word <= (this.#words[end - 1] ?? 0);
  }

  /**
   * Gives those that share the rarest words a score: what these weigh in the cosine.
   *
   * @returns How many there are.
   */
  #score(begin: number, end: number): number {
    const [words, squares, starts] = [this.#words, this.#squares, this.#starts];
    const [scores, shares, postings] = [this.#scores, this.#shares, this.#postings];
    const candidates = this.#candidates;
    let count = 0;
    for (let place = begin; place < end; place += 1) {
      const word = words[place] ?? 0;
      const square = squares[word] ?? 0;
      if (square === 0) continue;
      const last = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < last; at += 1) {
        const other = postings[at] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) {
          candidates[count] = other;
          count += 1;
        }
        scores[other] = score + square * (shares[other] ?? 0);
      }
    }
    return count;
  }

  /** Below it, the other is not close though it had every word that was not looked up. */
  #leastScore(passage: number, other: number): number {
    const needed = leastCloseness * (this.#norms[passage] ?? 0) * (1 - inexact);
    return needed - (this.#rests[passage] ?? 0) * (this.#shares[other] ?? 0);
  }

  /**
   * Takes those with the highest scores that may be close; of equals, the first. No candidate has a score
   * any longer.
   */
  #choose(count: number, passage: number): number {
    const [scores, pages, candidates] = [this.#scores, this.#pages, this.#candidates];
    const [shares, { passages, scores: best }] = [this.#shares, this.#best];
    const page = pages[passage];
    const needed = leastCloseness * (this.#norms[passage] ?? 0) * (1 - inexact);
    const rest = this.#rests[passage] ?? 0;
    let [found, least] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const candidate = candidates[at] ?? 0;
      const score = scores[candidate] ?? 0;
      scores[candidate] = 0;
      if (score < least || score < needed - rest * (shares[candidate] ?? 0)) continue;
      if (pages[candidate] === page) continue;
      let place = found < mostWeighed ? found : mostWeighed - 1;
      const last = best[mostWeighed - 1] ?? 0;
      if (found === mostWeighed && score === last && candidate > (passages[place] ?? 0)) continue;
      for (; place > 0; place -= 1) {
        const before = best[place - 1] ?? 0;
        const first = passages[place - 1] ?? 0;
        if (before > score || (before === score && first < candidate)) break;
        best[place] = before;
        passages[place] = first;
      }
      best[place] = score;
      passages[place] = candidate;
      if (found < mostWeighed) found += 1;
      if (found === mostWeighed) least = best[mostWeighed - 1] ?? 0;
    }
    return found;
  }

  #weigh(passage: number, other: number): ClosePassage | undefined {
    const [words, weights, squares, asked] = [
      this.#words,
      this.#weights,
      this.#squares,
      this.#asked,
    ];
    const [begin, end] = [this.#begins[other] ?? 0, this.#begins[other + 1] ?? 0];
    let [count, sum, product] = [0, 0, 0];
    for (let at = begin; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (asked[word] === 0) continue;
      count += 1;
      sum += weights[word] ?? 0;
      product += squares[word] ?? 0;
    }
    const closeness = product / ((this.#norms[passage] ?? 0) * (this.#norms[other] ?? 0) || 1);
    if (count < 2 || sum < leastShared || closeness < leastCloseness) return undefined;
    return { passage: other, closeness, shared: this.#shared(begin, end) };
  }

  #shared(begin: number, end: number): number[] {
    const telling = (rank: number) => this.#weights[rank] ?? 0;
    const term = (rank: number) => this.#terms[rank] ?? 0;
    return [...this.#words.subarray(begin, end)]
      .filter((rank) => this.#asked[rank] === 1)
      .sort((one, other) => telling(other) - telling(one) || term(one) - term(other))
      .slice(0, mostShared)
      .map(term);
  }
}

/** Passages of a page have the same number. */
function pagesOf({ books, bookOf, firsts }: Corpus): Uint32Array {
  const pages = new Uint32Array(bookOf.length);
  let before = 0;
  for (const [book, { pageOf, pages: ids }] of books.entries()) {
    const first = firsts[book] ?? 0;
    for (const [passage, page] of pageOf.entries()) pages[first + passage] = before + page;
    before += ids.length;
  }
  return pages;
}
