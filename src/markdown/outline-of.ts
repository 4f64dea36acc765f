import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Named, Outline, Reference } from '../garden/reference.ts';
import { blockIdsIn } from './block-id.ts';
import { componentReference } from './component-reference.ts';
import { fileReference } from './file-address.ts';
import { imageSources } from './html-images.ts';
import { inlineReferences } from './images.ts';
import { sentenceAround } from './sentence-around.ts';

/** What a note names of the vault, with the sentences that name it, in order. */
export function outlineOf(tree: Root): Outline {
  inlineReferences(tree);
  const references: Reference[] = [];
  visitParents(tree, (node, ancestors) => {
    for (const named of namesIn(node)) {
      const line = node.position?.start.line ?? 1;
      references.push({ ...named, line, sentence: sentenceAround(node, ancestors) });
    }
  });
  return { references, blocks: blockIdsIn(tree).map(({ id }) => id) };
}

function namesIn(node: Nodes): Named[] {
  switch (node.type) {
    case 'wikiLink': {
      const { label: _, ...link } = node.link;
      return [{ form: 'wiki', embed: node.embed, ...link }];
    }
    case 'link':
      return inFile(node.url, false);
    case 'image':
      return inFile(node.url, true);
    case 'html':
      return imageSources(node.value).flatMap((url) => inFile(url, true));
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [componentReference(node)].filter((named) => named !== undefined);
    default:
      return [];
  }
}

function inFile(url: string, embed: boolean): Named[] {
  const named = fileReference(url, embed);
  return named ? [named] : [];
}
