/**
 * Whether folded text may hold a character that {@link ./variants.ts} knows another writing for.
 * That table is large, and the words of most queries are written in simplified characters. True
 * more often than need be, but never wrongly false: whatever is in GB 2312, the set that simplified
 * Chinese was first given, stands for itself, but for those few that are {@link exceptions}.
 */
export function mayVary(folded: string): boolean {
  return [...folded].some((one) => han.test(one) && (exceptions.has(one) || !isCommon(one)));
}

/** The characters that a table of variants may speak of: those in two bytes, one as long as another. */
export const han = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** Characters of GB 2312 that fold to another one. */
export const exceptions: ReadonlySet<string> = new Set('乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽著');

let common: ReadonlySet<string> | undefined;

/** It is in GB 2312, which every browser knows, though as part of its successor only. */
export function isCommon(character: string): boolean {
  common ??= new Set(commonHan());
  return common.has(character);
}

function commonHan(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(new Uint8Array(bytes));
}
