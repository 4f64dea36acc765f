/**
 * How many of some things that follow one another begin above a line.
 *
 * @param topOf Where the one at an index begins; asked of few, for each asks the browser.
 */
export function countAbove(line: number, count: number, topOf: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
