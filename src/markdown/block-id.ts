import type { Root as HastRoot } from 'hast';
import type { Heading, Nodes, Paragraph, Parent, Parents, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';

/** Stands before what can have no id of its own. */
interface BlockPlace extends Parent {
  type: 'blockPlace';
  children: never[];
}

declare module 'mdast' {
  interface Data {
    /** What links call this block, without the `^`. */
    blockId?: string | undefined;
  }
  interface PhrasingContentMap {
    blockPlace: BlockPlace;
  }
  interface RootContentMap {
    blockPlace: BlockPlace;
  }
}

const ending = /(?:^|[ \t\n])\^([A-Za-z\d-]+)[ \t]*$/;

/** Takes `^id` off the ends of blocks, and names the blocks by it. Of two that are alike, the first. */
export function blockIds() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    const found: { block: Paragraph | Heading; ancestors: readonly Parents[] }[] = [];
    visitParents(tree, (node, ancestors) => {
      if (node.type !== 'paragraph' && node.type !== 'heading') return;
      found.push({ block: node, ancestors: [...ancestors] });
    });
    for (const { block, ancestors } of found) {
      const id = takeId(block);
      if (id === undefined) continue;
      const named = settle(block, ancestors);
      if (!named || taken.has(id)) continue;
      taken.add(id);
      name(named.node, named.parent, id);
    }
  };
}

function takeId(block: Paragraph | Heading): string | undefined {
  const last = block.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const [whole, id] = ending.exec(last.value) ?? [];
  if (whole === undefined || id === undefined) return undefined;
  const before = block.children.at(-2);
  const alone = whole === last.value && whole.startsWith('^');
  if (alone && before && before.type !== 'break') return undefined;
  last.value = last.value.slice(0, -whole.length).trimEnd();
  if (last.value === '') block.children.pop();
  if (block.children.at(-1)?.type === 'break') block.children.pop();
  return id;
}

/** The block that an id at the end of a paragraph means: an id alone means the block before it. */
function settle(
  block: Paragraph | Heading,
  ancestors: readonly Parents[],
): { node: Nodes; parent: Parents } | undefined {
  const parent = ancestors.at(-1);
  if (!parent) return undefined;
  const siblings: readonly Nodes[] = parent.children;
  const at = siblings.indexOf(block);
  if (block.children.length === 0) {
    const before = parent.children[at - 1];
    parent.children.splice(at, 1);
    return before && { node: before, parent };
  }
  const above = ancestors.at(-2);
  // An item's first paragraph may have no element of its own.
  if (parent.type === 'listItem' && at === 0 && above) return { node: parent, parent: above };
  return { node: block, parent };
}

function name(node: Nodes, parent: Parents, id: string): void {
  switch (node.type) {
    case 'paragraph':
    case 'listItem':
    case 'list':
    case 'blockquote':
    case 'table':
    case 'thematicBreak':
      node.data = { ...node.data, blockId: id };
      node.data.hProperties = { ...node.data.hProperties, dataBlock: id };
      return;
    default: {
      node.data = { ...node.data, blockId: id };
      const data = { hName: 'span', hProperties: { dataBlock: id } };
      const place: BlockPlace = { type: 'blockPlace', children: [], data };
      if (node.type === 'heading') node.children.unshift(place);
      else insertBefore(parent, node, place);
    }
  }
}

function insertBefore({ children }: { children: Nodes[] }, node: Nodes, place: BlockPlace): void {
  const at = children.indexOf(node);
  if (at !== -1) children.splice(at, 0, place);
}

/** Ids of the blocks, and the lines that those begin on. */
export function blockIdsIn(tree: Root): { id: string; line: number }[] {
  const ids: { id: string; line: number }[] = [];
  visit(tree, ({ data, position }) => {
    if (data?.blockId !== undefined)
      ids.push({ id: data.blockId, line: position?.start.line ?? 1 });
  });
  return ids;
}

/** Gives the elements their ids, `^id`. After everything that changes ids. */
export function blockAnchors() {
  return (tree: HastRoot): void => {
    const taken = new Set<string>();
    visit(tree, 'element', ({ properties }) => {
      const { dataBlock, ...others } = properties;
      if (dataBlock === undefined) return;
      delete properties['dataBlock'];
      const id = String(dataBlock);
      if (!/^[A-Za-z\d-]+$/.test(id) || taken.has(id) || 'id' in others) return;
      taken.add(id);
      properties['id'] = `^${id}`;
    });
  };
}
