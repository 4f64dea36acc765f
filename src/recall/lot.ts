/** A number that a text stands for: 32 bits, the same in every browser and in every build. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

/**
 * What a thing draws on a day. Who draws the highest is chosen; a thing that comes or goes changes
 * nobody else's lot.
 *
 * @param thing,day Each as `hashOf` makes them.
 */
export const lotOf = (thing: number, day: number): number =>
  mixed(thing ^ Math.imul(day, 0x9e3779b1));

/** Every bit of the result depends on every bit given (the finalizer of MurmurHash3). */
function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
