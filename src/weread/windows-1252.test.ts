import { describe, expect, it } from 'vitest';
import { misreadByte } from './windows-1252.ts';

describe('misreadByte', () => {
  it('knows what Windows-1252 and Latin-1 make of every byte', () => {
    for (let byte = 0; byte < 0x100; byte += 1) {
      const windows = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
      expect(misreadByte(windows.charCodeAt(0))).toBe(byte);
      expect(misreadByte(byte)).toBe(byte);
    }
  });

  it('knows no byte for any other character', () => {
    for (const character of '网Āſ‐₤\ufeff\ufffd') {
      expect(misreadByte(character.charCodeAt(0))).toBe(-1);
    }
  });
});
