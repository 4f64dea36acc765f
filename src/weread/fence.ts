/** The signs that open a block of code. */
export function readFence(text: string): string | undefined {
  const first = text.trimStart().charCodeAt(0);
  if (first !== 0x60 && first !== 0x7e) return undefined;
  return /^\s{0,3}(`{3,}(?!.*`)|~{3,})/u.exec(text)?.[1];
}

/** Whether a line closes the block of code that these signs have opened. */
export function closesFence(text: string, fence: string): boolean {
  const row = text.trim();
  return row.length >= fence.length && row === fence.charAt(0).repeat(row.length);
}
