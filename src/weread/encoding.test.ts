import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const toUtf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...toUtf8(part)] : part)));
const toUtf16 = (text: string, endian: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(endian === 'le' ? bytes : bytes.swap16());
};

const healthy = { encoding: 'utf-8', repairs: 0, damage: [], damaged: 0 };

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

describe('UTF-8 with NULs on one side', () => {
  it('is not taken for UTF-16', () => {
    const text = 'a\0bcdef\0, from a faulty disk';
    expect(text.length % 2).toBe(0);
    expect(decode(toUtf8(text))).toMatchObject({
      text: text.replaceAll('\0', '\ufffd'),
      encoding: 'utf-8',
      damaged: 2,
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
