import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isImageThere } from '../library/local-image.ts';

/** Shows an image that is not there as its text: Astro would stop the whole build. */
export function missingImages() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'image', (image, index, parent) => {
      if (index === undefined || !parent || !file.path || isImageThere(image.url, file.path))
        return;
      parent.children[index] = { type: 'text', value: `![${image.alt ?? ''}](${image.url})` };
    });
  };
}
