import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { referenceWords } from './reference-words.ts';

/** Leaves of a note's links what a reader reads. What is embedded is found where it comes from. */
export function linksAsWords() {
  return (tree: Root): void => {
    visit(tree, 'wikiLink', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const words = node.embed ? [] : [{ type: 'text' as const, value: referenceWords(node) }];
      parent.children.splice(index, 1, ...words);
      return [SKIP, index + words.length];
    });
  };
}
