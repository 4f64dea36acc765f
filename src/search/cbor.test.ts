import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CborWriter } from './cbor.ts';
import { CborReader } from './testing/cbor-reader.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (written: string) => new Uint8Array(Buffer.from(written, 'hex'));

describe('CBOR', () => {
  // RFC 8949, appendix A.
  it.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [1_000_000, '1a000f4240'],
    [4_294_967_295, '1affffffff'],
  ])('writes and reads %i as %s', (number, written) => {
    expect(hex(new CborWriter().number(number).written())).toBe(written);
    expect(new CborReader(bytes(written)).number()).toBe(number);
  });

  it.each([
    ['', '60'],
    ['IETF', '6449455446'],
    ['水', '63e6b0b4'],
  ])('writes and reads “%s”', (text, written) => {
    expect(hex(new CborWriter().text(text).written())).toBe(written);
    expect(new CborReader(bytes(written)).text()).toBe(text);
  });

  it('writes half a sign as an encoder does', () => {
    const text = '\ud83d半\udc4b👋';
    const encoded = hex(new TextEncoder().encode(text));
    expect(hex(new CborWriter().text(text).written())).toBe(`6d${encoded}`);
  });

  it('writes and reads arrays in arrays', () => {
    const writer = new CborWriter().array(3).number(1).array(2).number(2).number(3).array(2);
    expect(hex(writer.number(4).number(5).written())).toBe('8301820203820405');
  });

  it('gives back any texts and numbers, however long', () => {
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 80 }), (values) => {
        const writer = new CborWriter().array(values.length);
        for (const one of values) typeof one === 'string' ? writer.text(one) : writer.number(one);
        const reader = new CborReader(writer.written());
        expect(reader.array()).toBe(values.length);
        const read = values.map((one) =>
          typeof one === 'string' ? reader.text() : reader.number(),
        );
        expect(reader.isAtEnd).toBe(true);
        expect(read).toEqual(
          values.map((one) => (typeof one === 'string' ? one.toWellFormed() : one)),
        );
      }),
    );
  });

  it('begins anew once it is cleared', () => {
    const writer = new CborWriter().text('abc');
    writer.clear();
    expect(writer.number(1).length).toBe(1);
  });
});
