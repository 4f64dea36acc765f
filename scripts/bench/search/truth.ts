import { foldFully } from '../../../src/search/full-fold.ts';
import type { PageRecords, SearchRecord } from '../../../src/search/record.ts';

/** What names a record among the answers. */
export const keyOf = ({ kind, path }: Pick<SearchRecord, 'kind' | 'path'>) => `${kind} ${path}`;

/** Which records hold what, found by reading all of them from end to end: no index is asked. */
export class Truth {
  readonly records: readonly SearchRecord[];
  readonly #text: string;
  /** Where each record begins in the text. */
  readonly #begins: Uint32Array;

  constructor(pages: Iterable<Pick<PageRecords, 'records'>>) {
    this.records = Array.from(pages).flatMap((page) => page.records);
    const folded = this.records.map((record) => foldFully(record.text).text);
    // Folding leaves no line end in a text.
    this.#text = folded.join('\n');
    this.#begins = new Uint32Array(folded.length);
    let begin = 0;
    for (const [index, text] of folded.entries()) {
      this.#begins[index] = begin;
      begin += text.length + 1;
    }
  }

  /** Records that hold all of the terms, as they are when folded. */
  holding(terms: readonly string[]): Set<string> {
    const [first = [], ...others] = terms
      .map((term) => foldFully(term).text)
      .filter(Boolean)
      .map((term) => this.#placesOf(term));
    const all = others.map((places) => new Set(places));
    const found = first.filter((place) => all.every((places) => places.has(place)));
    return new Set(
      found.flatMap((place) => {
        const record = this.records[place];
        return record ? [keyOf(record)] : [];
      }),
    );
  }

  #placesOf(term: string): number[] {
    const places: number[] = [];
    let at = this.#text.indexOf(term);
    while (at !== -1) {
      const place = this.#placeAt(at);
      places.push(place);
      const next = this.#begins[place + 1];
      at = next === undefined ? -1 : this.#text.indexOf(term, next);
    }
    return places;
  }

  /** The last record that begins no later. */
  #placeAt(at: number): number {
    let [low, high] = [0, this.#begins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#begins[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
