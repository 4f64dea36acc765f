/** Names that are read of one list of authors. */
const most = 20;

/**
 * Whether two lists of authors may be of one book: they share a name. Nationalities (`[美]`, `【美】`,
 * `（美）`), translators and words such as `著` count for nothing.
 */
export function mayShareAuthor(one: string, other: string): boolean {
  const [left, right] = [namesIn(one), namesIn(other)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((name) => right.some((known) => known.includes(name) || name.includes(known)));
}

function namesIn(authors: string): string[] {
  const plain = authors.normalize('NFKC').replace(/[[【〔(（][^\]】〕)）]{0,12}[\]】〕)）]/g, ' ');
  const names = plain
    .split(/[、,，;；/&|]|\s+(?:and|和|与)\s+/)
    .flatMap((name) => name.split(/(?<=[著译])\s+/))
    .filter((name) => !/[译譯]者?\s*$/.test(name))
    .map((name) => name.replace(/(?:编著|主编|合著|原著|著|编|等)\s*$/, ''))
    .map((name) => name.replace(/[\s\p{P}]+/gu, '').toLowerCase());
  return names.filter(Boolean).slice(0, most);
}
