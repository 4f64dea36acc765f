/** A file of an index, or one that is kept to make another of. */
export interface IndexFile {
  /** Below its folder, with `/` between folders. */
  readonly path: string;
  readonly content: Uint8Array;
}
