import type { Code, Parent, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/** A drawing, described in a block of code. */
interface Diagram extends Parent {
  type: 'diagram';
  children: Code[];
}

declare module 'mdast' {
  interface RootContentMap {
    diagram: Diagram;
  }
  interface BlockContentMap {
    diagram: Diagram;
  }
}

const isDiagram = ({ lang }: Code) => lang?.toLowerCase() === 'mermaid';

export function hasDiagram(tree: Root): boolean {
  let has = false;
  visit(tree, 'code', (code) => {
    has ||= isDiagram(code);
  });
  return has;
}

/**
 * Puts the descriptions of diagrams into the element that draws them where scripts run.
 *
 * @param label What who can't see a diagram hears of it.
 */
export function diagrams({ label }: { readonly label: string }) {
  return (tree: Root): void => {
    visit(tree, 'code', (code, index, parent) => {
      if (!parent || index === undefined || parent.type === 'diagram' || !isDiagram(code)) return;
      const data = { hName: 'note-diagram', hProperties: { dataLabel: label } };
      const children = [{ ...code, lang: 'mermaid' }];
      parent.children[index] = { type: 'diagram', children, data };
    });
  };
}
