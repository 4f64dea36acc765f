import type { Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/** What stands in an image's words: `alt|300`, `alt|300x200`. Sizes are CSS pixels. */
export interface ImageWords {
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
}

/** More than that is no size that anybody means. */
const largest = 10_000;

export function readImageWords(words: string): ImageWords {
  const [whole, first, second] = /\|[ \t]*(\d{1,5})(?:x(\d{1,5}))?[ \t]*$/.exec(words) ?? [];
  if (whole === undefined) return { alt: words };
  const width = Number(first);
  const height = second === undefined ? undefined : Number(second);
  if (!isSize(width) || (height !== undefined && !isSize(height))) return { alt: words };
  const alt = words.slice(0, -whole.length);
  return { alt, width, ...(height === undefined ? {} : { height }) };
}

const isSize = (pixels: number) => pixels > 0 && pixels <= largest;

/** Takes the sizes out of the words of images. */
export function imageSizes() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const { alt, ...size } = readImageWords(node.alt ?? '');
      if (Object.keys(size).length === 0) return;
      node.alt = alt;
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...size } };
    });
  };
}
