import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const rankOf = ({ tagName }: Element) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);

/**
 * A page has one title: where a note has more headings of the first rank than the one that it
 * begins with, all but that one step down.
 */
export function headingRanks() {
  return (tree: Root): void => {
    const first = tree.children.find(({ type }) => type === 'element');
    const others: Element[] = [];
    visit(tree, 'element', (element) => {
      const isTitle = element === first && rankOf(element) === 1;
      if (isTitle || rankOf(element) === 0) return;
      if (!/footnote-label$/.test(String(element.properties['id']))) others.push(element);
    });
    if (!others.some((heading) => rankOf(heading) === 1)) return;
    for (const heading of others) heading.tagName = `h${Math.min(rankOf(heading) + 1, 6)}`;
  };
}
