/** A sentence on one, and on any other number, which `{}` stands for. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** @param language By which the number is written. */
export function counted(sentence: Counted, count: number, language: string): string {
  const number = new Intl.NumberFormat(language).format(count);
  return (count === 1 ? sentence.one : sentence.other).replace('{}', number);
}
