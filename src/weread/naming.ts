/**
 * A short name for a text that has no id of its own. Not for secrets: FNV-1a over UTF-16 units, in
 * two runs that make 53 bits, as 11 characters of base 36.
 */
export function shortHash(text: string): string {
  return (fnv(text, 0x811c9dc5) * 0x200000 + (fnv(text, 0x9747b28c) >>> 11))
    .toString(36)
    .padStart(11, '0');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The name itself, or with the first number behind it that nobody has. */
export function nextFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  return free;
}
