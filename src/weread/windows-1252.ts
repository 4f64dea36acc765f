/**
 * What Windows-1252 makes of the bytes 80–9F, in order, after the WHATWG's index. The five bytes
 * that have no printable character there stay what they are in Latin-1. Spelled out, since
 * `new TextDecoder('windows-1252')` reads plain Latin-1 in some releases of Node.
 *
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

const lastCode = 0x2122;

const bytes = new Int16Array(lastCode + 1).fill(-1);
for (let byte = 0; byte < 0x100; byte += 1) bytes[byte] = byte;
for (let index = 0; index < upperControls.length; index += 1) {
  bytes[upperControls.charCodeAt(index)] = 0x80 + index;
}

/**
 * The byte that Windows-1252 or Latin-1 reads as this character, or -1 if there is none.
 *
 * The two differ in 80–9F alone, and no character stands for two bytes, so one table serves both.
 *
 * @param code A UTF-16 code unit.
 */
export function misreadByte(code: number): number {
  return code <= lastCode ? (bytes[code] ?? -1) : -1;
}
