import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from './damage.ts';
import { undoMojibake } from './mojibake.ts';

const toUtf8 = (text: string) => new TextEncoder().encode(text);
const asWindows1252 = (text: string) => new TextDecoder('windows-1252').decode(toUtf8(text));
const asLatin1 = (text: string) => Array.from(toUtf8(text), (b) => String.fromCharCode(b)).join('');
/** What a program does that keeps printable characters only. */
const dropUnprintable = (text: string) =>
  text.replace(/[\u0081\u008d\u008f\u0090\u009d\u00ad]/g, '');

const hanzi = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const others = fc.constantFrom(
  ...'，。：；？！、“”‘’《》（）…—·　ａ①',
  ...'😀👍🏽🧑‍💻❤️🇨🇳𠮷',
  ...'aB1 #>-\n',
);
const chinese = fc
  .array(fc.oneof({ weight: 4, arbitrary: hanzi }, others), {
    minLength: 1,
    maxLength: 200,
    size: 'max',
  })
  .map((characters) => characters.join(''))
  .filter((text) => (text.match(/[^\0-\x7f]/gu)?.length ?? 0) >= 3);

describe('undoMojibake', () => {
  it.each([
    ['Windows-1252', asWindows1252],
    ['Latin-1', asLatin1],
  ])('is the inverse of reading UTF-8 as %s', (_, misread) => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(undoMojibake(misread(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves any Chinese text alone', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(undoMojibake(text)).toBeUndefined();
      }),
    );
  });

  it('recognises one garbled character', () => {
    expect(undoMojibake('ä¸€')).toBe('一');
    expect(undoMojibake('ðŸ˜€')).toBe('😀');
  });

  it('undoes garbled Western text', () => {
    const text = 'Don’t — “L’été à Köln”, naïve…';
    expect(undoMojibake(asWindows1252(text))).toBe(text);
    expect(undoMojibake('Ã©tÃ© Ã\u00a0 la mer')).toBe('été à la mer');
  });

  it('makes one damaged character of each that lost bytes', () => {
    const line = '杜军十分喜欢网络权威指南，也喜欢容器。\n';
    fc.assert(
      fc.property(fc.array(hanzi, { minLength: 1, maxLength: 100 }), (characters) => {
        const text = line + characters.join('');
        const expected = text.replace(/\P{ASCII}/gu, (character) =>
          dropUnprintable(asLatin1(character)).length < toUtf8(character).length
            ? '\ufffd'
            : character,
        );
        const { text: settled, damage } = settle(
          undoMojibake(dropUnprintable(asWindows1252(text))) ?? '',
        );
        expect(settled).toBe(expected);
        expect(damage.map(({ offset }) => offset)).toEqual(
          Array.from(expected.matchAll(/\ufffd/g), ({ index }) => index),
        );
      }),
    );
  });

  it('takes a U+FFFD within a character for one of its bytes', () => {
    const garbled = asWindows1252('杜军写的书').replace('\u009d', '\ufffd');
    expect(settle(undoMojibake(garbled) ?? '')).toMatchObject({
      text: '\ufffd军写的书',
      damage: [{ offset: 0, bytes: [0xe6, 0x9c] }],
    });
  });

  it('gives back a U+FFFD that was garbled with the text, without calling it damage', () => {
    const text = '他说\ufffd\ufffc，好';
    expect(settle(undoMojibake(asWindows1252(text)) ?? '')).toEqual({
      text,
      damage: [],
      damaged: 0,
    });
  });

  it('takes a bare letter for a damaged character only where bytes were lost', () => {
    const lost = dropUnprintable(asWindows1252('杜军写的书\n十\n'));
    expect(settle(undoMojibake(lost) ?? '').text).toBe('\ufffd军写的书\n\ufffd\n');
    expect(undoMojibake(`${asWindows1252('张军写的书\n好\n')}café\n`)).toBe(
      '张军写的书\n好\ncafé\n',
    );
  });
});

describe('a text that is not garbled', () => {
  const french = [
    '« L’été\u00a0», dit-il\u00a0: « c’est fini\u00a0»…',
    'Où ça\u00a0? À côté\u00a0; voilà\u00a0»',
    'et de Liberté\u00a0», répéta-t-elle, « liberté\u00a0»',
    'CAFÉ — THÉÂTRE… HÔTEL™',
  ];
  const german = ['„Spaß“, „Straßen“ und „Öl“…', 'GROẞ, Fuß» größer «Maß»', '20 °C ± 5 µm'];
  const others = [
    'SÃO PAULO, IRMÃ» «CORAÇÃO»',
    'HVAD SKAL VI FÅ… På ø i å',
    '¿Qué? ¡Sí! España’s año',
    'Liberté\u00a0»',
    'a ×\u00a0b\nc ×\u00a0d\ne ×\u00a0f',
    '10\u00a0×\u00a010 = 100\u00a0m², ½ ÷ ¼',
    'Ðð Þþ Ææ Œœ ÿ Ÿ €5 ƒ ‰ ™ † ‡',
    '© 2024 Müller® · naïve façade • “quoted” – ‘so’ — „da“ ‹x› «y»',
    '早上好，我叫张××，是××××（角色）×',
    '😀👍🏽🧑‍💻 ❤️ 🇨🇳 ☕ ✨™©®',
    'plain ASCII, ~^`',
    '繁體中文、ひらがな、カタカナ、한국어、ไทย、العربية、עברית、Русский、Ελληνικά、Tiếng Việt',
  ];

  it.each([...french, ...german, ...others])('stays as it is: %s', (text) => {
    expect(undoMojibake(text)).toBeUndefined();
  });

  it.each([french, german, others])('stays as it is, line by line and together', (...lines) => {
    expect(undoMojibake(lines.join('\n'))).toBeUndefined();
  });

  it('may quote mojibake, within its lines and on lines of their own', () => {
    const essay = [
      '# 乱码从哪里来',
      '把 UTF-8 当作 Windows-1252 来读，“你好”就成了“ä½ å¥½”，“。”就成了“ã€‚”。',
      '',
      '```',
      'ä½ å¥½ï¼Œä¸–ç•Œ',
      'è¯»ä¹¦ç¬”è®°',
      'donâ€™t, Ã©tÃ©',
      '```',
      '上面三行都是例子，改了它们，文章就读不懂了。再误读一次，便是“Ã¤Â½Â ”。',
      '标点也一样：逗号成了“ï¼Œ”，破折号成了“â€”â€””，读起来像法文，又不是法文。',
    ].join('\n');
    expect(undoMojibake(essay)).toBeUndefined();
  });

  it('may quote more of it than it says itself, on few lines', () => {
    const quoted = asWindows1252('容器网络的底层实现机制'.repeat(9));
    expect(undoMojibake(`# 乱码\n下面是例子：\n${quoted}\n完。\n`)).toBeUndefined();
  });

  it('may quote it on more lines than it has itself', () => {
    const paragraph = '误读的结果，看起来像法文，又不是法文；每个汉字成了三个字母和符号。'.repeat(
      5,
    );
    const quoted = ['你好', '世界', '网络', '容器', '读书'].map(asWindows1252).join('\n');
    expect(undoMojibake(`${paragraph}\n${quoted}\n${paragraph}\n`)).toBeUndefined();
  });

  it('may begin with mojibake', () => {
    expect(
      undoMojibake('ä½ å¥½\nä¸–ç•Œ\n上面两行，是误读的结果。\n原文是：你好，世界。\n'),
    ).toBeUndefined();
  });
});

describe('a garbled text that its owner went on writing in', () => {
  const export_ = Array.from(
    { length: 20 },
    (_, n) => `# 第${n + 1}章\n> 容器网络的底层实现\n> ^${n}\n`,
  ).join('\n');
  const added = '后来补记：这个文件里的“ä½ å¥½”其实是“你好”，网络书读了两遍。\n';

  it.each([
    ['after', (a: string, b: string) => `${a}\n${b}`],
    ['before', (a: string, b: string) => `${b}\n${a}`],
    ['within', (a: string, b: string) => a.replace(/\n\n/, `\n${b}\n`)],
  ])('is repaired but for what was added %s it', (_, join) => {
    expect(undoMojibake(join(asWindows1252(export_), added))).toBe(join(export_, added));
    const twice = asLatin1(asWindows1252(export_));
    const once = undoMojibake(join(twice, added));
    expect(undoMojibake(once ?? '')).toBe(join(export_, added));
  });

  it('is repaired even if the addition is longer', () => {
    const review = `${added.repeat(12)}${added.replaceAll('\n', '').repeat(30)}\n`;
    expect(undoMojibake(`${asWindows1252(export_)}\n${review}`)).toBe(`${export_}\n${review}`);
  });

  it.each(["Voilà l'idée, née ici: liberté\u00a0»", 'aquí\u00a0€', 'a ×\u00a0b', 'café'])(
    'keeps a Western line that was added: %s',
    (line) => {
      expect(undoMojibake(`${asWindows1252(export_)}\n${line}\n`)).toBe(`${export_}\n${line}\n`);
    },
  );

  it('keeps what was put into a garbled line', () => {
    const line = '网络权威指南：基础、原理与实践';
    expect(undoMojibake(`${asWindows1252(line)} “好”`)).toBe(`${line} “好”`);
  });
});
