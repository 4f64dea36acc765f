/**
 * Names terms in URLs by their own letters; what a path can't have becomes `-`. Two that would have the
 * same name are told apart by a number.
 */
export class TermSlugs {
  readonly #taken = new Set<string>();

  take(term: string): string {
    const plain = term.replace(/[^\p{L}\p{N}]+/gu, '-') || '-';
    let slug = plain;
    for (let at = 2; this.#taken.has(slug); at += 1) slug = `${plain}-${at}`;
    this.#taken.add(slug);
    return slug;
  }
}
