/**
 * Writing that Pagefind keeps but does not index: of a word it indexes the letters and digits only,
 * so what stands in ASCII punctuation alone is carried to the browser and never found. `<`, `>`,
 * `&`, `_`, `"`, `'`, `\`, `#` and `*` mean something to Pagefind or to JSON, and are left out.
 */
const digits = '!$%()+,-./:;?[]{';
/** Before the number of a UTF-16 unit: in two digits, in four. */
const byte = '~';
const unit = '@';

/** Writes any text, UTF-16 unit by unit; some of them in one character. */
interface Writing {
  readonly short: ReadonlyMap<string, string>;
  readonly long: ReadonlyMap<string, string>;
}

function writing(short: ReadonlyMap<string, string>): Writing {
  return { short, long: new Map([...short].map(([written, quiet]) => [quiet, written])) };
}

/** The punctuation that Chinese notes are full of. */
const text = writing(
  new Map([
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
  ]),
);

/** Digits, and what stands between them in addresses, times and lists. */
const numbers = writing(
  new Map([...'0123456789-# ,"/['].map((one, index) => [one, `${digits}}`.charAt(index)])),
);

/** What a reader or an author wrote. */
export function toQuiet(original: string): string {
  return written(original, text);
}

/** The text that {@link toQuiet} made this of. */
export function fromQuiet(quiet: string): string {
  return read(quiet, text);
}

/** The same, for what is mostly numbers. */
export function toQuietNumbers(original: string): string {
  return written(original, numbers);
}

/** The text that {@link toQuietNumbers} made this of. */
export function fromQuietNumbers(quiet: string): string {
  return read(quiet, numbers);
}

function written(original: string, { short }: Writing): string {
  return original.replace(/./gs, (one) => short.get(one) ?? numbered(one.charCodeAt(0)));
}

function read(quiet: string, { long }: Writing): string {
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
