/** Whole numbers below 2³² as a string: a million of them are read back in milliseconds. */
export function packNumbers(numbers: readonly number[]): string {
  return Buffer.from(Uint32Array.from(numbers).buffer).toString('base64');
}

/** @see packNumbers */
export function numbersIn(packed: string): Uint32Array {
  // A copy, for it begins where four bytes may.
  const bytes = new Uint8Array(Buffer.from(packed, 'base64'));
  return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}

/** How many numbers there are, without reading them. */
export function countOf(packed: string): number {
  return Math.floor(Buffer.byteLength(packed, 'base64') / 4);
}
