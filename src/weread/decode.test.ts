import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
const toUtf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...toUtf8(part)] : part)));
const toUtf16 = (text: string, endian: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(endian === 'le' ? bytes : bytes.swap16());
};
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
    expect(text).toBe(clean.replace(/[^]/g, (c, offset) => (lost.has(offset) ? '\ufffd' : c)));
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

describe('UTF-8', () => {
  it.each(['', 'a', '网络\n', '— “quoted” é ß', '😀👍🏽', '\u2028\u000b\u0085\u00a0\u200b\ufffc'])(
    'is read as it is: %j',
    (text) => {
      expect(decode(toUtf8(text))).toEqual({ text, ...healthy });
    },
  );

  it('loses its byte-order mark at the beginning, and only there', () => {
    expect(decode(toUtf8('\ufeff---\n书\ufeff名'))).toEqual({
      text: '---\n书\ufeff名',
      ...healthy,
    });
    expect(decode(toUtf8('\ufeff\ufeff'))).toEqual({ text: '', ...healthy });
  });

  it('may hold U+FFFD of its own', () => {
    expect(decode(toUtf8('甲\ufffd乙'))).toEqual({ text: '甲\ufffd乙', ...healthy });
  });

  it('keeps each invalid sequence as one damaged character with its bytes', () => {
    const bytes = bytesOf(
      '读书\r\n网',
      [0xe7, 0xbd],
      '络\ufffd',
      [0xff],
      '权威',
      [0x80],
      '\n',
      [0xf0, 0x9f, 0x98],
    );
    expect(decode(bytes)).toEqual({
      text: '读书\n网\ufffd络\ufffd\ufffd权威\ufffd\n\ufffd',
      encoding: 'utf-8',
      repairs: 0,
      damage: [
        { line: 2, column: 2, offset: 4, bytes: [0xe7, 0xbd] },
        { line: 2, column: 5, offset: 7, bytes: [0xff] },
        { line: 2, column: 8, offset: 10, bytes: [0x80] },
        { line: 3, column: 1, offset: 12, bytes: [0xf0, 0x9f, 0x98] },
      ],
      damaged: 4,
    });
  });

  it.each([
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xe0, 0x80, 0xaf]],
    ['a code point past the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('has one damaged character for %s', (_, bytes) => {
    const decoded = decode(bytesOf('书', bytes, '名笔记'));
    expect(decoded.text).toBe('书\ufffd名笔记');
    expect(decoded.damage).toEqual([{ line: 1, column: 2, offset: 1, bytes }]);
  });

  it('keeps every NUL as a damaged character', () => {
    expect(decode(bytesOf('书\0\0名'))).toEqual({
      text: '书\ufffd\ufffd名',
      encoding: 'utf-8',
      repairs: 0,
      damage: [
        { line: 1, column: 2, offset: 1, bytes: [0] },
        { line: 1, column: 3, offset: 2, bytes: [0] },
      ],
      damaged: 2,
    });
  });

  it('is not taken for GB18030 because one character is damaged', () => {
    // Without the last byte but one, the rest is valid GB18030.
    const bytes = toUtf8('网络权威')
      .filter((_, index) => index !== 10)
      .slice(0, 10);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toBe('');
    expect(decode(bytes)).toMatchObject({ text: '网络权\ufffd', encoding: 'utf-8' });
  });

  it('reads whatever bytes it is given, and accounts for each that was not text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, damage, damaged } = decode(bytes);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\r\0]/);
        expect(damage).toHaveLength(damaged);
        for (const { offset } of damage) expect(text[offset]).toBe('\ufffd');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('UTF-16', () => {
  const text = '# 网络\n> 一 📌 “abc” \ufffd\n';

  it.each(['le', 'be'] as const)('is known by its byte-order mark (%s)', (endian) => {
    const decoded = { ...healthy, encoding: `utf-16${endian}` };
    expect(decode(toUtf16(`\ufeff${text}`, endian))).toEqual({ text, ...decoded });
    expect(decode(toUtf16('\ufeff一', endian))).toEqual({ text: '一', ...decoded });
  });

  it.each(['le', 'be'] as const)('is known by its NUL bytes (%s)', (endian) => {
    const decoded = { ...healthy, encoding: `utf-16${endian}` };
    expect(decode(toUtf16(text, endian))).toEqual({ text, ...decoded });
    expect(decode(toUtf16('---\na: b\n', endian))).toEqual({ text: '---\na: b\n', ...decoded });
  });

  it.each(['le', 'be'] as const)('keeps half characters as damage (%s)', (endian) => {
    const whole = toUtf16('\ufeff甲\ud83d乙\ude00\r\n😀\0', endian);
    const [high, low, nul] =
      endian === 'le' ? [[0x3d, 0xd8], [0, 0xde], 7] : [[0xd8, 0x3d], [0xde, 0], 7];
    expect(decode(Uint8Array.from([...whole, nul]))).toEqual({
      text: '甲\ufffd乙\ufffd\n😀\ufffd\ufffd',
      encoding: `utf-16${endian}`,
      repairs: 0,
      damage: [
        { line: 1, column: 2, offset: 1, bytes: high },
        { line: 1, column: 4, offset: 3, bytes: low },
        { line: 2, column: 3, offset: 7, bytes: [0] },
        { line: 2, column: 4, offset: 8, bytes: [7] },
      ],
      damaged: 4,
    });
  });

  it('may hold garbled text', () => {
    const garbled = new TextDecoder('windows-1252').decode(toUtf8('网络权威指南'));
    expect(decode(toUtf16(`\ufeff${garbled}`, 'le'))).toMatchObject({
      text: '网络权威指南',
      encoding: 'windows-1252-mojibake',
    });
  });
});

describe('GB18030', () => {
  it('is read where the bytes are not UTF-8', () => {
    const bytes = [
      ...[0xca, 0xe9, 0xc3, 0xfb, 0xa3, 0xba, 0xa1, 0xb6, 0xc8, 0xdd, 0xc6, 0xf7, 0xa1, 0xb7],
      ...[0x0d, 0x0a],
      ...[0x95, 0x34, 0xb2, 0x35],
    ];
    expect(decode(Uint8Array.from(bytes))).toEqual({
      text: '书名：《容器》\n𠮷',
      ...healthy,
      encoding: 'gb18030',
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

describe('a file of several megabytes', () => {
  const length = 4_000_000;
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
