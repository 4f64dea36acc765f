import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decoded } from '../paths/decoded.ts';

/** What the sanitiser puts before an id. */
const clobberPrefix = 'user-content-';
/** Ids of the page around a note. */
const taken = new Set(['content']);

/**
 * Makes links within a text lead to its own ids again, which the sanitiser has renamed, and keeps
 * the texts of one page apart: where the frontmatter names an `anchor`, every id begins with it.
 * After the headings have their ids.
 */
export function ownIds() {
  return (tree: Root, file: VFile): void => {
    const anchor: unknown = file.data.astro?.frontmatter?.['anchor'];
    const before = typeof anchor === 'string' ? `${anchor}-` : '';
    const names = new Map<string, string>();
    visit(tree, 'element', ({ properties }) => {
      const { id } = properties;
      if (typeof id !== 'string') return;
      const own = before + (taken.has(id) ? `${clobberPrefix}${id}` : id);
      properties['id'] = own;
      names.set(id, own);
    });
    visit(tree, 'element', (element) => {
      relabel(element, names);
      const { href } = element.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const target = decoded(href.slice(1));
      const own = names.get(`${clobberPrefix}${target}`) ?? names.get(target);
      if (own !== undefined) element.properties['href'] = `#${encodeURI(own)}`;
    });
  };
}

function relabel({ properties }: Element, names: ReadonlyMap<string, string>): void {
  for (const name of ['ariaDescribedBy', 'ariaLabelledBy']) {
    const ids = properties[name];
    if (ids === undefined || ids === null) continue;
    const list = Array.isArray(ids) ? ids.map(String) : String(ids).split(/\s+/);
    properties[name] = list.map((id) => names.get(id) ?? id);
  }
}
