import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Named } from '../garden/reference.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

export const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/**
 * What `<Quote book="…" at="…" />` and `<BookCard book="…" />` name. One whose book is worked out by
 * the note itself names nothing that could be known before it runs.
 */
export function componentReference(node: Component): Named | undefined {
  if (node.name !== 'Quote' && node.name !== 'BookCard') return undefined;
  const book = attributeOf(node, 'book');
  if (book === undefined) return undefined;
  if (node.name === 'BookCard') return { form: 'wiki', embed: false, name: book };
  const at = attributeOf(node, 'at');
  return at === undefined
    ? undefined
    : { form: 'wiki', embed: true, name: book, block: at.replace(/^#?\^/, '') };
}

function attributeOf({ attributes }: Component, name: string): string | undefined {
  for (const one of attributes) {
    if (one.type !== 'mdxJsxAttribute' || one.name !== name) continue;
    if (typeof one.value === 'string') return one.value;
  }
  return undefined;
}

/** Gives the component its book by the id, whatever the note calls it. */
export function settleBook(node: Component, id: string): void {
  for (const one of node.attributes) {
    if (one.type === 'mdxJsxAttribute' && one.name === 'book') one.value = id;
  }
}
