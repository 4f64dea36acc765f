import { customPinyin, pinyin } from 'pinyin-pro';
import { foldFully } from './full-fold.ts';

/** Words that pinyin-pro reads otherwise. Half of the titles on programming have 重 in them. */
customPinyin({
  重构: 'chóng gòu',
  重载: 'chóng zài',
  重写: 'chóng xiě',
  重启: 'chóng qǐ',
  重试: 'chóng shì',
  重置: 'chóng zhì',
  重排: 'chóng pái',
  重组: 'chóng zǔ',
  重放: 'chóng fàng',
  重读: 'chóng dú',
  重定向: 'chóng dìng xiàng',
  可重入: 'kě chóng rù',
  水浒传: 'shuǐ hǔ zhuàn',
  朝花夕拾: 'zhāo huā xī shí',
});

/** What stands together: between spaces and punctuation. */
const together = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;
const hanRun = /[\u3400-\u4dbf\u4e00-\u9fff]+|[^\u3400-\u4dbf\u4e00-\u9fff]/gu;
const han = /^[\u3400-\u4dbf\u4e00-\u9fff]/;

/**
 * How each character of the folded text is said: a Han character in the likeliest pinyin, without
 * its tone and with `v` for `ü`, as it is typed; any other by itself.
 *
 * @param what A name's first character is read as a surname.
 */
export function soundsOf(text: string, what: 'words' | 'name' = 'words'): string[] {
  return (text.match(together) ?? []).flatMap((some) =>
    (foldFully(some).text.match(hanRun) ?? []).flatMap((run) =>
      han.test(run) ? readHan(run, what) : [run],
    ),
  );
}

function readHan(run: string, what: 'words' | 'name'): string[] {
  const read = pinyin(run, {
    type: 'array',
    toneType: 'none',
    v: true,
    ...(what === 'name' ? { mode: 'surname', surname: 'head' } : {}),
  });
  return [...run].map((character, index) => {
    const sound = read[index] ?? '';
    return /^[a-z]+$/.test(sound) ? sound : character;
  });
}
