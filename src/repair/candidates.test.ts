import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf, droppedBytes, followers } from './candidates.ts';

const dropped = new Set<number>(droppedBytes);
const bytesOf = (codePoint: number) => [
  ...new TextEncoder().encode(String.fromCodePoint(codePoint)),
];
const character = fc
  .integer({ min: 0x80, max: 0x1fbff })
  .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff);

describe('candidates of a damaged character', () => {
  it('hold the character itself, whichever of the dropped bytes it had', () => {
    fc.assert(
      fc.property(character, (codePoint) => {
        const arrived = bytesOf(codePoint).filter((byte) => !dropped.has(byte));
        fc.pre(arrived.length < bytesOf(codePoint).length);
        expect(candidatesOf(arrived)).toContain(codePoint);
      }),
    );
  });

  it('are those alone that leave these bytes when some of the dropped are taken away', () => {
    const bytes = [0xe5, 0x8e];
    const all = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
      if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) return false;
      const [lead, second, third] = bytesOf(code);
      if (lead !== 0xe5) return false;
      return (
        (second === 0x8e && dropped.has(third ?? 0)) || (third === 0x8e && dropped.has(second ?? 0))
      );
    });
    expect(candidatesOf(bytes)).toEqual(all);
    expect(all.map((code) => String.fromCodePoint(code))).toContain('后');
  });

  it('may have lost any byte where the loss is not of that kind', () => {
    const lost = candidatesOf([0xe4, 0xbd], followers);
    expect(lost).toHaveLength(64 + 63);
    expect(lost).toContain('你'.codePointAt(0));
  });

  it.each([[[]], [[0x81]], [[0]], [[0x41]], [[0xff]], [[0xe4, 0x41]], [[0xe4, 0xbd, 0xa0]]])(
    'are none for %j, which is no part of a character',
    (bytes) => {
      expect(candidatesOf(bytes)).toEqual([]);
    },
  );
});
