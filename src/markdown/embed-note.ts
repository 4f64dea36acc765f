import type { Blockquote, Nodes, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Shown, ShownReference } from '../garden/shown.ts';
import { partOf } from './note-part.ts';
import { readNoteTree } from './note-syntax.ts';

/** Shows what the embedded note names in its turn. */
type Show = (tree: Root, references: readonly ShownReference[]) => void;

/** Another note's words, or a part of them, within a note. */
export function embedNote(
  { title, href, body, heading, block, references }: Extract<Shown, { kind: 'note' }>,
  /** Names it among those of its page. */
  prefix: string,
  show: Show,
): Blockquote {
  const tree: Root = {
    type: 'root',
    children: partOf(readNoteTree(body, 'md').tree, heading, block),
  };
  // The caption has said it.
  const [first] = tree.children;
  if (heading === undefined && first?.type === 'heading' && wordsOf(first) === title) {
    tree.children.shift();
  }
  keepApart(tree, prefix);
  show(tree, references);
  const caption: RootContent = {
    type: 'paragraph',
    data: { hName: 'p', hProperties: { className: ['embedded-source'] } },
    children: [{ type: 'link', url: href, children: [{ type: 'text', value: title }] }],
  };
  return {
    type: 'blockquote',
    data: { hName: 'div', hProperties: { className: ['embedded-note'] } },
    children: [caption, ...tree.children].flatMap((node) => (isBlock(node) ? [node] : [])),
  };
}

/** Frontmatter and what MDX adds have no place in a quotation. */
function isBlock(node: RootContent): node is Blockquote['children'][number] {
  return node.type !== 'yaml' && !node.type.startsWith('mdx');
}

/** Its footnotes and definitions are its own; its headings and blocks have no names on the page. */
function keepApart(tree: Root, prefix: string): void {
  visit(tree, (node, index, parent) => {
    if (node.data?.blockId !== undefined) {
      const { dataBlock: _, ...others } = node.data.hProperties ?? {};
      node.data.hProperties = others;
    }
    if ('identifier' in node) node.identifier = `${prefix}-${node.identifier}`;
    if (node.type === 'heading' && parent && index !== undefined) {
      parent.children[index] = asWords(node);
    }
  });
}

function asWords({ children }: Extract<Nodes, { type: 'heading' }>): RootContent {
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['embedded-heading'] } },
    children,
  };
}
