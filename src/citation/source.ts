/** What a citation needs to know of a book; what the export doesn't say is absent. */
export interface Source {
  /** The book's id on this site, which no sync changes. */
  readonly id: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly translator?: string | undefined;
  readonly publisher?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  readonly isbn?: string | undefined;
  /** It's only there online: an article, or a novel that no publisher printed. */
  readonly online: boolean;
  /** Where it is read online. */
  readonly address?: string | undefined;
}
