const hanDigits = '〇一二三四五六七八九';
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const words = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Reads digits of any width, Chinese or Roman numerals, or `①`; absent where it is none of these. */
export function readNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^[ivxlc]+$/i.test(plain) ? romanNumber(plain) : hanNumber(plain);
}

/** `一百二十` is 120, `二〇` is 20, `十二` is 12. */
export function hanNumber(text: string): number | undefined {
  const plain = text.replace(/[零]/g, '〇').replace(/[两兩]/g, '二');
  if (![...plain].some((sign) => sign in hanUnits)) {
    const value = [...plain].map((sign) => hanDigits.indexOf(sign));
    return value.includes(-1) ? undefined : Number(value.join(''));
  }
  let sum = 0;
  let digit: number | undefined;
  for (const sign of plain) {
    const unit = hanUnits[sign];
    if (unit === undefined) {
      digit = hanDigits.indexOf(sign);
      if (digit === -1) return undefined;
    } else {
      sum += (digit || 1) * unit;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

function romanNumber(text: string): number | undefined {
  const numbers = [...text.toLowerCase()].map((sign) => romanDigits[sign] ?? 0);
  const sum = numbers.reduce(
    (total, value, index) => total + (value < (numbers[index + 1] ?? 0) ? -value : value),
    0,
  );
  return sum > 0 ? sum : undefined;
}

/**
 * `Twenty-One` is 21; `One Day` is 1, for only what a number can have behind it is part of it.
 *
 * @param second The word behind the first, if there is one.
 */
export function wordNumber(first: string, second = ''): number | undefined {
  const plain = words.indexOf(first.toLowerCase());
  if (plain !== -1) return plain + 1;
  const ten = tens.indexOf(first.toLowerCase());
  if (ten === -1) return undefined;
  const unit = words.indexOf(second.toLowerCase());
  return (ten + 2) * 10 + (unit < 9 ? unit + 1 : 0);
}
