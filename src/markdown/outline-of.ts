import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visitParents } from 'unist-util-visit-parents';
import type { Named, Outline, Reference } from '../garden/reference.ts';
import { blockIdsIn } from './block-id.ts';
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
      return inComponent(node);
    default:
      return [];
  }
}

function inFile(url: string, embed: boolean): Named[] {
  const named = fileReference(url, embed);
  return named ? [named] : [];
}

/** `<Quote book="…" at="…" />`, `<BookCard book="…" />`. */
function inComponent(node: MdxJsxFlowElement | MdxJsxTextElement): Named[] {
  if (node.name !== 'Quote' && node.name !== 'BookCard') return [];
  const book = attribute(node, 'book');
  if (book === undefined) return [];
  const at = node.name === 'Quote' ? attribute(node, 'at') : undefined;
  return [
    { form: 'wiki', embed: true, name: book, ...(at ? { block: at.replace(/^\^/, '') } : {}) },
  ];
}

function attribute(
  { attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): string | undefined {
  for (const one of attributes) {
    if (one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'string') {
      return one.value;
    }
  }
  return undefined;
}
