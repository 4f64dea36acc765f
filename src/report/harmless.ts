/**
 * What a file says can't forge a line of its own, move the terminal's cursor or turn its text.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
}

/** Without cutting a character in two. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const signs = [...text.slice(0, 2 * longest)];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : text;
}

/**
 * Text of a file as it is, where each sign that a reader could not see, or that a terminal would
 * obey, is shown by name.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\uFEFF]/gu, (sign) => nameOf(sign));
}

function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  // Unicode has a picture for each of the first 32, and for the last of ASCII.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
