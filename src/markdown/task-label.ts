import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Names a task list's boxes: without a label, who can't see the tick hears only "checkbox". */
export function taskLabels() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'input' || properties['type'] !== 'checkbox') return;
      properties['ariaLabel'] = properties['checked'] ? '☑' : '☐';
    });
  };
}
