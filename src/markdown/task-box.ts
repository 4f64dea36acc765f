import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** Names a task list's boxes: without a label, who can't see the tick hears only "checkbox". */
export function taskBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { tagName, properties } = element;
      if (tagName === 'li' && typeof properties['dataTask'] === 'string') {
        return signBox(element, properties['dataTask']);
      }
      if (tagName === 'input' && properties['type'] === 'checkbox') {
        properties['ariaLabel'] = properties['checked'] ? '☑' : '☐';
      }
      return undefined;
    });
  };
}

/** A box that a sign of its writer's stands in; no browser has such an input. */
function signBox(item: Element, sign: string): undefined {
  visit(item, 'element', (input, index, parent) => {
    if (input.tagName !== 'input' || index === undefined || !parent) return undefined;
    const children = [{ type: 'text' as const, value: sign }];
    const properties = { className: ['task-sign'] };
    parent.children[index] = { type: 'element', tagName: 'span', properties, children };
    return EXIT;
  });
}
