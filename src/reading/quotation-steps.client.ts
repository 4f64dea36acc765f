import { place } from '../browser/place.ts';
import { isTaken } from '../browser/typing.ts';
import { countAbove } from './passed.ts';
import { quotationPlace } from './shown-quotation.ts';

/** Pixels that a quotation may be off the place it was brought to and still be the current one. */
const tolerance = 4;

/** `j` and `k` lead from quotation to quotation. */
class QuotationSteps extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0 || event.shiftKey || isTaken(event)) return;
    const quotations = [...document.querySelectorAll<HTMLElement>(quotationPlace)];
    const next = quotations[indexFrom(quotations, step)];
    event.preventDefault();
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  };
}

/** From the one that has the focus; else from where the page stands. */
function indexFrom(quotations: readonly HTMLElement[], step: 1 | -1): number {
  const current = document.activeElement?.closest(quotationPlace);
  if (current instanceof HTMLElement) {
    const { top, bottom } = current.getBoundingClientRect();
    // What was scrolled out of sight is no place to go on from.
    if (bottom > 0 && top < innerHeight) return quotations.indexOf(current) + step;
  }
  const [first] = quotations;
  const line = first ? lineOf(first) : 0;
  const topOf = (index: number) => quotations[index]?.getBoundingClientRect().top ?? 0;
  const above = countAbove(line + tolerance, quotations.length, topOf);
  // Behind a link to it, the one at the line is where the reader is.
  const target = document.querySelector(`${quotationPlace}:target`);
  const isAtTarget = above > 0 && quotations[above - 1] === target;
  if (step === 1) return isAtTarget || !isAtLine(topOf(above - 1), line) ? above : above - 1;
  return isAtLine(topOf(above - 1), line) ? above - 2 : above - 1;
}

const isAtLine = (top: number, line: number) => Math.abs(top - line) <= tolerance;

/** Where a quotation that was scrolled to begins. */
function lineOf(quotation: HTMLElement): number {
  const pixels = (value: string) => Number.parseFloat(value) || 0;
  return (
    pixels(getComputedStyle(document.documentElement).scrollPaddingTop) +
    pixels(getComputedStyle(quotation).scrollMarginTop)
  );
}

place('quotation-steps', QuotationSteps);
