import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What may be wider than the page scrolls in itself, and must then be reached by keys too. */
export function scrollables() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { className } = properties;
      const isFormula = Array.isArray(className) && className.includes('katex-display');
      if (tagName === 'table' || isFormula) properties['tabIndex'] = 0;
    });
  };
}
