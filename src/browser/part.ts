/**
 * An element's part, by its name.
 *
 * @throws TypeError if the page was made without it.
 */
export function part(of: ParentNode, name: string): HTMLElement {
  const found = of.querySelector(`[data-part="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new TypeError(`the page has no part "${name}"`);
}
