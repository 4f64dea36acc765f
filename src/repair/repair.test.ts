import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decode } from '../weread/decode.ts';
import { readLanguage } from './dictionary.ts';
import type { Language } from './language.ts';
import { type Repair, repair } from './repair.ts';
import { garble, lossesOf } from './testing/garble.ts';

let language: Language;
beforeAll(async () => {
  language = await readLanguage();
}, 60_000);

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

interface Score {
  readonly all: number;
  readonly right: number;
  readonly sure: number;
  readonly sureAndRight: number;
}

/** @param clean What the repaired text should be; the offsets are the same but for wrong guesses. */
function scoreOf({ guesses }: Repair, clean: string): Score {
  const losses = lossesOf(clean);
  expect(guesses).toHaveLength(losses.length);
  const isRight = guesses.map(({ candidates }, index) => {
    const wanted = String.fromCodePoint(clean.codePointAt(losses[index] ?? 0) ?? 0);
    return candidates[0]?.character === wanted;
  });
  const sure = isRight.filter((_, index) => guesses[index]?.isSure);
  return {
    all: losses.length,
    right: isRight.filter(Boolean).length,
    sure: sure.length,
    sureAndRight: sure.filter(Boolean).length,
  };
}

/** Guesses may be wrong; what was whole may not. */
const blanked = (text: string, clean: string) => {
  const losses = new Set(lossesOf(clean));
  return text.replace(/[\s\S]/g, (unit, offset) => (losses.has(offset) ? '\ufffd' : unit));
};

describe('the garbled export that the project began with', () => {
  const clean = read('../../notes/kubernetes-网络权威指南.md').toString();
  const repaired = () => repair(decode(read('../weread/fixtures/garbled/input.txt')), language);

  it('has at least 645 of its 658 damaged characters guessed right, and 580 for sure', () => {
    const { all, right, sure, sureAndRight } = scoreOf(repaired(), clean);
    expect(all).toBe(658);
    expect(right).toBeGreaterThanOrEqual(645);
    expect(sure).toBeGreaterThanOrEqual(580);
    expect(sure - sureAndRight).toBeLessThanOrEqual(2);
  });

  it('keeps every character that was whole', () => {
    expect(blanked(repaired().text, clean)).toBe(blanked(clean, clean));
  });

  it('has every mark, id, number and key as they were', () => {
    const structure = (text: string) =>
      text
        .split('\n')
        .map(
          (line) =>
            /^(?:[\w]+:|> - [^：\s]+(?:：|\s)|#+ [\d.第章]*|> ?(?:📌|\^.*|\[!.*)?)/u.exec(
              line,
            )?.[0],
        );
    expect(structure(repaired().text)).toEqual(structure(clean));
    for (const heading of ['# 元数据', '# 高亮划线', '## 第1章 夯实基础：Linux网络虚拟化']) {
      expect(repaired().text.split('\n')).toContain(heading);
    }
    expect(repaired().text.match(/[\d^#>:-]+/g)).toEqual(clean.match(/[\d^#>:-]+/g));
  });
});

describe.each(['essay', 'history', 'engineering'])('an invented export, garbled: %s', (name) => {
  const clean = read(`./fixtures/${name}.md`).toString();

  it('has at least 96 of 100 damaged characters guessed right, and what is sure is right', () => {
    const decoded = decode(garble(clean));
    const { all, right, sure, sureAndRight } = scoreOf(repair(decoded, language), clean);
    expect(all).toBeGreaterThan(100);
    expect(right / all).toBeGreaterThanOrEqual(0.96);
    expect(sure / all).toBeGreaterThan(0.7);
    expect(sureAndRight).toBe(sure);
  });
});

describe('what the exporter writes beside the text', () => {
  const opening = '书名：读书笔记的写法\n作者：某某\n这里是一些普通的句子，用来说明文件的语言。\n';
  it.each([
    '- 💭 想法 - ⏱ 2024-01-01 00:00:00',
    '- ⏱️ 2024-01-01 00:00:00',
    '> 📌🔥 一句话',
    '> 👍 12',
    '# 读书笔记',
    '### 划线评论',
    '## 书评 No.1',
    '> - 作者： 【英】乔治·奥威尔',
    'author: 杜明军',
    '> - 作者： 吴文辉',
    '> - 出版社： 电子工业出版社',
    '> - 出版时间 2019-10-01 00:00:00',
    '> - 分类： 计算机-计算机综合',
    'readingStatus: 读完',
    '原文：“你好！”',
    '评分：⭐⭐⭐⭐⭐',
    '他说：「好的」，就走了。',
  ])('comes back: %s', (line) => {
    const { text } = repair(decode(garble(opening + line)), language);
    expect(text.split('\n').at(-1)).toBe(line);
  });
});

describe('guesses', () => {
  it('say where they stand in the repaired text, and what else it may be', () => {
    const clean = '第一行没有别的，只是普通的句子。\n> 💭 提到💭容器中的网络\n';
    const { text, guesses } = repair(decode(garble(clean)), language);
    const lines = text.split('\n');
    expect(guesses.length).toBeGreaterThan(5);
    for (const { line, column, candidates } of guesses) {
      const at = lines[line - 1]?.slice(column - 1);
      expect(at?.startsWith(candidates[0]?.character ?? 'none')).toBe(true);
      const probabilities = candidates.map(({ probability }) => probability);
      expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
      expect(new Set(candidates.map(({ character }) => character)).size).toBe(candidates.length);
    }
  });

  it('come from any byte that may be missing where the file was no misreading', () => {
    const text = '我们在这里学习容器网络的基础知识，'.repeat(5);
    const bytes = bytesOf(text, '最后一个', [0xe5, 0xad], '没有写完。');
    const repaired = repair(decode(bytes), language);
    expect(repaired.text).toBe(`${text}最后一个字没有写完。`);
    expect(repaired.guesses).toHaveLength(1);
  });

  it('are none where no byte says anything: NULs and followers without a lead stay U+FFFD', () => {
    const bytes = bytesOf('一句完好的话', [0], '又一句', [0x80], '。');
    const repaired = repair(decode(bytes), language);
    expect(repaired.text).toBe('一句完好的话�又一句�。');
    expect(repaired.guesses.map(({ candidates }) => candidates)).toEqual([[], []]);
  });

  it('are none in a healthy text, which stays as it is', () => {
    const clean = read('./fixtures/history.md').toString();
    expect(repair(decode(bytesOf(clean)), language)).toMatchObject({ text: clean, guesses: [] });
  });

  it('are never sure in a text of traditional characters, which the dictionary lacks', () => {
    const text = '這個國家的歷史學者對於這場戰爭沒有說過一句話，後來的學生們也沒有問過。\n'.repeat(
      3,
    );
    const { guesses, isTraditional } = repair(decode(garble(text)), language);
    expect(isTraditional).toBe(true);
    expect(guesses.length).toBe(lossesOf(text).length);
    expect(guesses.filter(({ isSure }) => isSure)).toEqual([]);
    const candidates = guesses.flatMap((guess) => guess.candidates.map((one) => one.character));
    expect(candidates).toEqual(expect.arrayContaining(['歷', '爭']));
  });
});

describe('any bytes whatever', () => {
  it('are repaired without a throw, and all that was whole stays', () => {
    const piece = fc.oneof(
      fc
        .constantFrom('你好', '、', '【英】', '不能', '\n', '💭', 'a, ')
        .map((text) => [...garble(text)]),
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 6 }),
      fc.constantFrom([0xc3, 0xa5], [0xe4, 0xb8], [0xf0, 0x9f], [0xef, 0xbf, 0xbd], [0]),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const decoded = decode(Uint8Array.from([...garble('书名读书笔记\n'), ...pieces.flat()]));
        const { text, guesses } = repair(decoded, language);
        expect(guesses).toHaveLength(decoded.damage.length);
        let back = text;
        for (const { line, column, candidates } of guesses.toReversed()) {
          const lines = back.split('\n');
          const row = lines[line - 1] ?? '';
          const end = column - 1 + (candidates[0]?.character.length ?? 1);
          lines[line - 1] = `${row.slice(0, column - 1)}\ufffd${row.slice(end)}`;
          back = lines.join('\n');
          for (const { probability } of candidates) expect(probability).toBeGreaterThan(0);
        }
        expect(back).toBe(decoded.text);
      }),
    );
  });
});

describe('a repair takes time in proportion to the text', () => {
  const seconds = (bytes: Uint8Array) => {
    const start = performance.now();
    const { guesses } = repair(decode(bytes), language);
    return { seconds: (performance.now() - start) / 1000, guesses: guesses.length };
  };

  it('even of one line that has nothing but holes of which one byte is left', () => {
    const found = seconds(bytesOf([...garble('你好'.repeat(30_000))], 'å'.repeat(30_000)));
    expect(found.guesses).toBe(30_000);
    expect(found.seconds).toBeLessThan(30);
  });

  it('of a long line of ordinary text', () => {
    const line = read('./fixtures/history.md').toString().replaceAll('\n', ' ');
    const found = seconds(garble(line.repeat(200)));
    expect(found.guesses).toBeGreaterThan(20_000);
    expect(found.seconds).toBeLessThan(30);
  }, 60_000);
});
