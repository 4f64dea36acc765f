import type { ListItem, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isEscaped } from './escaped.ts';

const box = /^\[(\S)\](?=[ \t\n])[ \t\n]?/u;

/** Obsidian's boxes with another sign than GFM knows: `- [-]`, `- [?]`. All but `[ ]` are done. */
export function taskSigns() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'listItem', (item) => {
      if (typeof item.checked !== 'boolean') readBox(item, file);
    });
  };
}

function readBox(item: ListItem, file: VFile): void {
  const [first] = item.children;
  const [words] = first?.type === 'paragraph' ? first.children : [];
  if (words?.type !== 'text' || isEscaped(words, file)) return;
  const [whole, sign] = box.exec(words.value) ?? [];
  if (whole === undefined || sign === undefined) return;
  words.value = words.value.slice(whole.length);
  item.checked = true;
  item.data = { ...item.data, hProperties: { ...item.data?.hProperties, dataTask: sign } };
}
