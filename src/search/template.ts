import { part } from '../browser/part.ts';

/**
 * A copy of what the template of this name holds.
 *
 * @throws TypeError if the markup has no such template, or there is no element in it.
 */
export function copyOf(root: ParentNode, name: string): HTMLElement {
  const template = part(root, name);
  const content = template instanceof HTMLTemplateElement ? template.content : undefined;
  const copy = content?.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new TypeError(`the template "${name}" holds no element`);
}
