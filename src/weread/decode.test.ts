import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
const toUtf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...toUtf8(part)] : part)));
const asWindows1252 = (bytes: Uint8Array) => toUtf8(new TextDecoder('windows-1252').decode(bytes));
const asLatin1 = (bytes: Uint8Array) => toUtf8(Buffer.from(bytes).toString('latin1'));

const healthy = { encoding: 'utf-8', repairs: 0, damage: [], damaged: 0 };

describe('the garbled export', () => {
  const clean = file('../../notes/kubernetes-网络权威指南.md').toString();
  const dropped = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad];
  const decoded = decode(file('./fixtures/garbled/input.txt'));
  const isDamaged = (character: string) => toUtf8(character).some((b) => dropped.includes(b));
  const holed = clean.replace(/\P{ASCII}/gu, (c) => (isDamaged(c) ? '\ufffd' : c));

  it('has 658 damaged characters', () => {
    expect(decoded).toMatchObject({ encoding: 'windows-1252-mojibake', repairs: 1, damaged: 658 });
    expect(decoded.damage).toHaveLength(658);
  });

  it('is its clean twin but for them', () => {
    expect(decoded.text).toBe(holed);
  });

  it('says of each where it is and which bytes arrived', () => {
    const lines = decoded.text.split('\n');
    for (const { line, column, offset, bytes } of decoded.damage) {
      expect(decoded.text[offset]).toBe('\ufffd');
      expect(lines[line - 1]?.[column - 1]).toBe('\ufffd');
      const arrived = [...toUtf8(clean[offset] ?? '')].filter((b) => !dropped.includes(b));
      expect(bytes).toEqual(arrived);
    }
  });

  it('is repaired beside a paragraph that was added to it, which stays', () => {
    const note = '\n后记：乱码“ä½ å¥½”原是“你好”。读完一遍，记下这些。\n';
    const both = decode(bytesOf([...file('./fixtures/garbled/input.txt')], note));
    expect(both.text).toBe(holed + note);
    expect(both.damage).toEqual(decoded.damage);
  });

  it('keeps its characters apart where bytes were dropped in each of two misreadings', () => {
    const drop = (bytes: Uint8Array) =>
      toUtf8(
        new TextDecoder().decode(bytes).replace(/[\u0081\u008d\u008f\u0090\u009d\u00ad]/g, ''),
      );
    const { text, repairs, damage } = decode(
      drop(asWindows1252(file('./fixtures/garbled/input.txt'))),
    );
    expect(repairs).toBe(2);
    const lost = new Set(damage.map(({ offset }) => offset));
    expect(text).toBe(clean.replace(/[\s\S]/g, (c, offset) => (lost.has(offset) ? '\ufffd' : c)));
    expect(damage.length).toBeLessThan(800);
  });

  it('leaves the clean twin as it is', () => {
    expect(decode(toUtf8(clean))).toEqual({ text: clean, ...healthy });
  });
});

describe('a misreading that lost nothing', () => {
  const character = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x1f300, max: 0x1faff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
    { weight: 1, arbitrary: fc.constantFrom(0x0a, 0x3002, 0xff0c, 0xfffc, 0xfffd, 0x2028, 0xa0) },
  );
  const text = fc
    .array(character, { minLength: 1, maxLength: 300, size: 'max' })
    .map((codes) => String.fromCodePoint(0x300a, 0x4e66, 0x540d, 0x300b, ...codes));
  const misreadings = [asWindows1252, asLatin1];

  it.each(misreadings)('is undone exactly: %o', (misread) => {
    fc.assert(
      fc.property(text, (original) => {
        expect(decode(misread(toUtf8(original)))).toEqual({
          text: original,
          ...healthy,
          encoding: 'windows-1252-mojibake',
          repairs: 1,
        });
      }),
    );
  });

  it.each(misreadings.flatMap((first) => misreadings.map((second) => [first, second] as const)))(
    'is undone exactly if it came twice: %o, %o',
    (first, second) => {
      fc.assert(
        fc.property(text, (original) => {
          expect(decode(second(first(toUtf8(original))))).toEqual({
            text: original,
            ...healthy,
            encoding: 'windows-1252-mojibake',
            repairs: 2,
          });
        }),
      );
    },
  );

  it('takes a garbled byte-order mark with it', () => {
    expect(decode(asWindows1252(bytesOf([0xef, 0xbb, 0xbf], '书名')))).toMatchObject({
      text: '书名',
      repairs: 1,
    });
  });
});

describe('line ends', () => {
  it.each([
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\rb\r', 'a\nb\n'],
    ['a\r\r\nb\n\rc', 'a\n\nb\n\nc'],
    ['甲\r\n\r\n乙\n丙\r', '甲\n\n乙\n丙\n'],
    ['a\u2028b\u000bc\u0085d\u00a0e\u2029f\u000cg', 'a\u2028b\u000bc\u0085d\u00a0e\u2029f\u000cg'],
  ])('of %j are line feeds', (given, expected) => {
    expect(decode(toUtf8(given))).toEqual({ text: expected, ...healthy });
  });
});

describe('a file of two megabytes', () => {
  const length = 2_000_000;
  const within = (milliseconds: number, bytes: Uint8Array) => {
    const start = performance.now();
    const decoded = decode(bytes);
    expect(performance.now() - start).toBeLessThan(milliseconds);
    return decoded;
  };

  it.each([
    ['invalid bytes', 0xff, '\ufffd'],
    ['NULs', 0, '\ufffd'],
    ['carriage returns', 0x0d, '\n'],
  ])('of nothing but %s is read in linear time', (_, byte, character) => {
    const { text } = within(5000, new Uint8Array(length).fill(byte));
    expect(text).toBe(character.repeat(length));
  });

  it('counts the damage that it no longer lists', () => {
    const { damage, damaged } = decode(new Uint8Array(2 ** 20 + 5).fill(0xff));
    expect(damage).toHaveLength(2 ** 20);
    expect(damaged).toBe(2 ** 20 + 5);
  });
});
