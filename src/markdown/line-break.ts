import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Every line end that the writer typed is shown, as Obsidian does. */
export function lineBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined || !text.value.includes('\n')) return undefined;
      const parts = text.value.split('\n').flatMap((row, at): PhrasingContent[] => {
        const value = at === 0 ? row : row.trimStart();
        const words: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }];
        return at === 0 ? words : [{ type: 'break' }, ...words];
      });
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}
