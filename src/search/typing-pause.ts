/** A word in letters is still being typed, or a single character would find half the library. */
const unfinished = /[\w\p{Script=Latin}]$|^\s*\S?$/u;
const pause = 70;

/**
 * How long after a key a search begins: at once, if it is likely that no key follows. An input method
 * gives whole words.
 *
 * @param isBusy Another search is on its way.
 * @returns Milliseconds.
 */
export const pauseAfter = (typed: string, isBusy: boolean): number =>
  isBusy || unfinished.test(typed) ? pause : 0;
