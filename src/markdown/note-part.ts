import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { nameKey } from '../garden/name-key.ts';

/**
 * A part of a note: all of it, what stands under a heading (with the heading, down to the next of its
 * rank), or a block that has an id. Definitions come along from anywhere: links need them.
 */
export function partOf(
  { children }: Root,
  heading: string | undefined,
  block: string | undefined,
): RootContent[] {
  if (heading === undefined && block === undefined) return children;
  const part = heading === undefined ? blockNamed(children, block ?? '') : below(children, heading);
  const definitions = children.filter(
    (node) =>
      (node.type === 'definition' || node.type === 'footnoteDefinition') && !part.includes(node),
  );
  return [...part, ...definitions];
}

function below(children: readonly RootContent[], heading: string): RootContent[] {
  const key = nameKey(heading, 'bare');
  const at = children.findIndex(
    (node) => node.type === 'heading' && nameKey(textOf(node), 'bare') === key,
  );
  const first = children[at];
  if (first?.type !== 'heading') return [];
  const rest = children.slice(at + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= first.depth);
  return [first, ...(end === -1 ? rest : rest.slice(0, end))];
}

/** The innermost block that goes by the name: a paragraph, a point of a list, a table. */
function blockNamed(children: readonly RootContent[], id: string): RootContent[] {
  const found: RootContent[] = [];
  visit({ type: 'root', children: [...children] } satisfies Root, (node) => {
    if (node.type === 'root' || node.data?.blockId !== id || found.length > 0) return;
    // A point of a list can't stand without one.
    if (node.type === 'listItem') found.push({ type: 'list', children: [node] });
    else found.push(node);
  });
  return found;
}
