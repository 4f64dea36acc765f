/**
 * Writing that Pagefind keeps but does not index: of a word it indexes the letters and digits only,
 * so what stands in ASCII punctuation alone is carried to the browser and never found. `<`, `>`,
 * `&`, `_`, `"`, `'`, `\`, `#` and `*` mean something to Pagefind or to JSON, and are left out.
 */
const digits = '!$%()+,-./:;?[]{';
/** Before the number of a UTF-16 unit: in two digits, in four. */
const byte = '~';
const unit = '@';

/** The punctuation that Chinese notes are full of, each in one character. */
const short = new Map([
  [' ', '-'],
  ['，', ','],
  ['。', '.'],
  ['、', '/'],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['“', '['],
  ['”', ']'],
  ['！', '!'],
  ['？', '?'],
  ['《', '{'],
  ['》', '}'],
  ['-', '+'],
  ['.', '$'],
  ['/', '%'],
  ['\n', '|'],
  ['—', '^'],
]);
const long = new Map([...short].map(([written, quiet]) => [quiet, written]));

/** Any text, UTF-16 unit by unit. */
export function toQuiet(text: string): string {
  return text.replace(/./gs, (one) => short.get(one) ?? numbered(one.charCodeAt(0)));
}

/** The text that {@link toQuiet} made this of. */
export function fromQuiet(quiet: string): string {
  if (quiet === '') return '';
  return quiet.replace(/~.{2}|@.{4}|./gs, (one) =>
    one.length === 1 ? (long.get(one) ?? '') : String.fromCharCode(codeOf(one.slice(1))),
  );
}

function numbered(code: number): string {
  const hexadecimal = code.toString(16).padStart(code < 0x100 ? 2 : 4, '0');
  const quiet = hexadecimal.replace(/./g, (digit) => digits.charAt(Number.parseInt(digit, 16)));
  return (code < 0x100 ? byte : unit) + quiet;
}

function codeOf(number: string): number {
  return [...number].reduce((sum, digit) => sum * 16 + digits.indexOf(digit), 0);
}
