/** A part of a text: from `begin` to before `end`, in UTF-16 units. */
export interface Stretch {
  readonly begin: number;
  readonly end: number;
}
