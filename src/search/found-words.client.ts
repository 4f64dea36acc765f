import { place } from '../browser/place.ts';
import { marksIn, placesOfMarks } from './marks.ts';

/**
 * On the page that an answer leads to: marks what was found, opens what it is folded in, and brings
 * it into view.
 */
class FoundWords extends HTMLElement {
  connectedCallback(): void {
    const marks = marksIn(location.search);
    if (marks.length === 0) return;
    const first = markIn(scopes(), marks);
    if (!first) return;
    // Until all has loaded, the browser itself scrolls to the anchor.
    if (document.readyState === 'complete') show(first);
    else addEventListener('load', () => show(first), { once: true });
  }
}

/** Where the words may stand, the likeliest first: a quotation, what it is part of, the page. */
function scopes(): Element[] {
  const target = document.querySelector(':target');
  return [target, target?.parentElement, document.querySelector('main')].filter(
    (scope) => scope instanceof Element,
  );
}

/** Marks the words in the first scope that holds them. */
function markIn(places: readonly Element[], marks: readonly string[]): Element | undefined {
  const target = document.querySelector(':target');
  for (const scope of places) {
    const marked = markAll(scope, marks);
    // A heading's words come behind it.
    const behind = marked.find((mark) => target && isBehind(mark, target));
    const first = behind ?? marked[0];
    if (first) return first;
  }
  return undefined;
}

const isBehind = (one: Node, other: Node) =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function markAll(scope: Element, marks: readonly string[]): Element[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; begin: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('script, style')) continue;
    nodes.push({ node, begin: text.length });
    text += node.data;
  }
  const places = placesOfMarks(text, marks);
  const marked: Element[] = [];
  // From the end, so that what is before stays where it is.
  for (const place of places.reverse()) {
    for (const { node, begin } of nodes.toReversed()) {
      const [from, to] = [
        Math.max(place.begin - begin, 0),
        Math.min(place.end - begin, node.length),
      ];
      if (from >= to || node.data.slice(from, to).trim() === '') continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const mark = document.createElement('mark');
      range.surroundContents(mark);
      marked.unshift(mark);
    }
  }
  return marked;
}

function show(mark: Element): void {
  for (
    let one = mark.closest('details');
    one;
    one = one.parentElement?.closest('details') ?? null
  ) {
    one.open = true;
  }
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) mark.scrollIntoView({ block: 'center' });
}

place('found-words', FoundWords);
