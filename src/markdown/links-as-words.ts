import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { referenceKey } from '../garden/reference.ts';
import { referenceWords, secretWords } from '../garden/reference-words.ts';
import type { WikiLink } from './wiki-link.ts';

declare module 'vfile' {
  interface DataMap {
    /** Keys of the references to what is private. */
    secrets: ReadonlySet<string>;
  }
}

/** Leaves of a note's links what a reader reads. What is embedded is found where it comes from. */
export function linksAsWords() {
  return (tree: Root, { data }: VFile): void => {
    visit(tree, 'wikiLink', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const isSecret = data.secrets?.has(wikiKey(node)) ?? false;
      const value = isSecret ? secretWords(node.link) : referenceWords(node.link);
      const words = node.embed ? [] : [{ type: 'text' as const, value }];
      parent.children.splice(index, 1, ...words);
      return [SKIP, index + words.length];
    });
  };
}

/** The key of what it names. */
export function wikiKey({ embed, link: { name, heading, block } }: WikiLink): string {
  return referenceKey({ form: 'wiki', embed, name, heading, block });
}
