import type { Printer } from '../../tests/library/printer.ts';
import { printers, withCrlf } from '../../tests/library/printers.ts';
import type { Random } from './random.ts';

/**
 * Files of each variant among 3,000. The sums of the families are those of a survey of real exports;
 * variants that were never met have one each.
 */
const shares: Readonly<Record<string, number>> = {
  '0.1.0': 1,
  '0.1.1': 1,
  '0.1.13': 1,
  '0.1.14': 1,
  '0.1.15': 40,
  '0.2.2': 60,
  '0.2.3': 40,
  '0.2.7': 250,
  '0.4.8': 220,
  '0.5.5': 200,
  '0.6.0': 20,
  '0.7.0': 250,
  '0.11.0': 100,
  '1.1.0': 300,
  '1.4.2': 209,
  '1.5.5': 400,
  '1.6.0 counted': 1,
  '2.0': 150,
  '2.0 popular': 40,
  '2.1': 180,
  '2.1 popular': 40,
  'official 0.8.0': 1,
  'official 1.4.2': 1,
  'official 1.5.5': 1,
  'official 1.6.0 counted': 1,
  'official 2.0 popular': 1,
  'separated 1.4.0': 1,
  'separated 1.4.2': 2,
  'separated 1.5.5': 2,
  'separated 1.6.0 counted': 1,
  'separated 2.0 popular': 1,
  'separated 2.1': 2,
  'separated 2.1 popular': 1,
  'callout-cite': 128,
  'callout-quote': 16,
  'callout-weread': 2,
  'plain-quotes': 58,
  'bare-pin': 16,
  'nested-thought': 5,
  'no-time': 3,
  relevelled: 56,
  'no-highlights': 284,
  'app before 7.1': 2,
  'app 7.1': 3,
  'app 8.3': 4,
};

/** Windows line ends were seen in 22 of 3,017 files. */
const crlfShare = 22 / 3017;

const total = printers.reduce((sum, { name }) => sum + shareOf(name), 0);

/** @throws Error for a variant without a share: one that was added and would never be measured. */
export function shareOf(name: string): number {
  const share = shares[name];
  if (share === undefined) throw new Error(`The variant "${name}" has no share in the benchmark.`);
  return share;
}

export function drawPrinter(random: Random): Printer {
  let left = random.next() * total;
  const drawn = printers.find(({ name }) => {
    left -= shareOf(name);
    return left < 0;
  });
  const [first] = printers;
  const printer = drawn ?? first;
  if (!printer) throw new Error('There is nothing to print books with.');
  return random.chance(crlfShare) ? withCrlf(printer) : printer;
}
