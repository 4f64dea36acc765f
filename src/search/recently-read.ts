/** What was read last, by its name: who types on finds most of it again. */
export class RecentlyRead<Content> {
  readonly #most: number;
  /** The one that was asked for last is the last. */
  readonly #known = new Map<string, Promise<Content>>();

  /** @param most How many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param read Called where it is not known. What it fails to read is not kept. */
  get(name: string, read: () => Promise<Content>): Promise<Content> {
    const content = this.#known.get(name) ?? this.#begin(name, read);
    this.#known.delete(name);
    this.#known.set(name, content);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
    return content;
  }

  #begin(name: string, read: () => Promise<Content>): Promise<Content> {
    const content = read();
    content.catch(() => this.#known.delete(name));
    return content;
  }
}
