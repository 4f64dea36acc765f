/** Where GB 2312 has a character: the 3,755 common ones, 3,008 rarer ones, or its signs. */
export type Rank = 'common' | 'rare' | 'sign' | 'outside';

/** Rows of GB 2312, of which GB 18030 keeps the codes. */
const rows = [
  [0xa1, 0xa9, 'sign'],
  [0xb0, 0xd7, 'common'],
  [0xd8, 0xf7, 'rare'],
] as const;

const ranks = new Map<number, Rank>();
const decoder = new TextDecoder('gb18030');
for (const [first, last, rank] of rows) {
  for (let high: number = first; high <= last; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (!/^[\p{Co}\p{Cn}\ufffd]/u.test(character)) ranks.set(character.codePointAt(0) ?? 0, rank);
    }
  }
}

export function rankOf(codePoint: number): Rank {
  return ranks.get(codePoint) ?? 'outside';
}

/** Nothing that a text is written with: unassigned, private, or a control. */
export function isUnwritten(codePoint: number): boolean {
  return /[\p{Cn}\p{Co}\p{Cc}\p{Cs}]/u.test(String.fromCodePoint(codePoint));
}

/**
 * How often a sign stands in as much text as jieba's dictionary was counted in, which is sixty
 * million words. Dictionaries list no signs. Here are those that can lose a byte, 💭 and ⏱ among them, which the
 * exporter writes on nearly every line, and those that stand in `collocations.ts`.
 */
const signCounts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '，': 4_000_000,
    '。': 2_000_000,
    '：': 500_000,
    '“': 300_000,
    '？': 200_000,
    '、': 600_000,
    '”': 300_000,
    '！': 100_000,
    '💭': 100_000,
    '⏱': 100_000,
    '\ufe0f': 50_000,
    '」': 20_000,
    '』': 5000,
    '👍': 5000,
    '【': 3000,
    '😁': 3000,
    '😭': 3000,
    '👏': 1000,
    '●': 2000,
    '←': 500,
    '⭐': 500,
    '❑': 100,
  }),
);

const pictograph = /\p{Extended_Pictographic}/u;

/** As {@link signCounts} for every other sign and letter that is no Chinese character. */
export function signCount(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const known = signCounts.get(character);
  if (known !== undefined) return known;
  return pictograph.test(character) ? 0.05 : 0;
}
